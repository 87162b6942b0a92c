#include "core/base/id_time.h"
#include "core/search/record_choices.h"
#include "tests/support/record_maker.h"
#include "tests/support/window_session.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/record/record_page.h"
#include "ui/widgets/page_header.h"

#include <QFile>
#include <QSignalSpy>

namespace attache {
namespace {

/// What the window makes of a record type from its description alone, for all of them.
class EveryTypeInTheWindow : public testing::TestWithParam<const RecordType *>,
                             protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        const Result<void> made = main().desk().workspace().perform(
            QStringLiteral("make"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(m_record, test::RecordMaker(writer).make(type()));
                return {};
            });
        ASSERT_TRUE(made) << qPrintable(made.error().message + made.error().detail);
    }

    const RecordType &type() const { return *GetParam(); }
    qint64 id() const { return type().id(m_record.get()); }
    FieldEditorFactory::ValueOf valueOf() const
    {
        return [this](const QString &key) { return type().field(key)->get(m_record.get()); };
    }
    SavedEditor *editorOf(const FieldInfo &field)
    {
        const FieldEditorFactory editors(main().desk().workspace(),
                                         ReferenceData::read(connection()));
        m_editors.emplace_back(editors.make(field, valueOf()));
        return m_editors.back().get();
    }

    AnyRecord m_record;
    std::vector<std::unique_ptr<SavedEditor>> m_editors;
};

TEST_P(EveryTypeInTheWindow, HasAnIconThatIsCompiledIn)
{
    EXPECT_TRUE(
        QFile::exists(QStringLiteral(":/icons/breeze/%1.svg").arg(QLatin1String(type().icon))))
        << type().icon;
}

TEST_P(EveryTypeInTheWindow, ALinkLeadsToAPageThatShowsIt)
{
    QSignalSpy lost(&main().navigator(), &Navigator::lost);
    main().open(QStringLiteral("attache:%1/%2").arg(type().tableName()).arg(id()));
    QCoreApplication::processEvents();
    EXPECT_TRUE(lost.empty());
    ASSERT_NE(window().currentPage(), nullptr);
    EXPECT_NE(window().currentKey(), QStringLiteral("today"));
}

TEST_P(EveryTypeInTheWindow, EveryFieldGoesThroughItsEditorUnchanged)
{
    for (const FieldInfo &field : type().fields) {
        if (field.options.hidden)
            continue;
        SavedEditor *editor = editorOf(field);
        const QVariant value = field.get(m_record.get());
        editor->setValue(FieldEditorFactory::shown(field, value));
        const AnyRecord copy = type().copy(m_record.get());
        ASSERT_TRUE(field.set(copy.get(), editor->value())) << qPrintable(field.key);
        EXPECT_EQ(field.get(copy.get()), value) << qPrintable(field.key);
        EXPECT_FALSE(editor->isDirty()) << qPrintable(field.key);
    }
}

TEST_P(EveryTypeInTheWindow, AReferenceIsChosenFromItsOwnTypeAlone)
{
    for (const FieldInfo &field : type().fields) {
        if (!field.target || field.options.hidden)
            continue;
        const QString bounding = QString::fromLatin1(field.options.dependsOn);
        const auto scope =
            choiceScope(connection(), field, bounding.isEmpty() ? QVariant() : valueOf()(bounding));
        ASSERT_TRUE(scope.has_value());
        const auto choices = recordChoices(connection(), field.target(), {}, *scope, 1000);
        ASSERT_TRUE(choices.has_value());
        const qint64 chosen = field.get(m_record.get()).toLongLong();
        bool found = chosen == 0;
        for (const RecordChoice &each : *choices) {
            EXPECT_TRUE(field.target().load(connection(), each.id)) << qPrintable(field.key);
            found |= each.id == chosen;
        }
        EXPECT_TRUE(found) << qPrintable(field.key);
        if (chosen == 0)
            continue;
        SavedEditor *editor = editorOf(field);
        editor->setValue(QVariant(static_cast<qlonglong>(chosen)));
        RecordNames names(connection());
        EXPECT_EQ(editor->editor()->property("text").toString(),
                  names.caption(field.target(), chosen).full())
            << qPrintable(field.key);
    }
}

INSTANTIATE_TEST_SUITE_P(Description, EveryTypeInTheWindow,
                         testing::ValuesIn(allRecordTypes().begin(), allRecordTypes().end()),
                         [](const auto &info) { return std::string(info.param->table); });

class RecordPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
};

/// Two workspaces that make ids in the same millisecond can make the same ones.
TEST_F(RecordPageTest, TheSampleIsOlderThanWhatTheWindowMakes)
{
    for (const RecordType *type : allRecordTypes()) {
        const auto newest =
            connection().integer("SELECT coalesce(max(id), 0) FROM " + QByteArray(type->table));
        ASSERT_TRUE(newest);
        EXPECT_LT(timeOfId(*newest), clock.now()) << type->table;
    }
}

TEST_F(RecordPageTest, ShowsWhatHasNoPageOfItsOwnAndSaysWhenItIsGone)
{
    // Any record can be shown by itself.
    AnyRecord deal;
    const RecordType &type = *recordTypeNamed(u"opportunity");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("make"), [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(deal, test::RecordMaker(writer).make(type));
            type.field(QStringLiteral("account"))->set(deal.get(), QVariant());
            return type.update(writer, deal.get());
        }));
    main().open(QStringLiteral("attache:record/%1#opportunity").arg(type.id(deal.get())));
    auto *page = qobject_cast<RecordPage *>(window().currentPage());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->title(), QStringLiteral("textname0"));
    test::buttonSaying(page, QStringLiteral("Delete"))->click();
    QCoreApplication::processEvents();
    EXPECT_FALSE(type.load(connection(), type.id(deal.get())));
    EXPECT_FALSE(page->form()->isVisibleTo(page));
    main().desk().undo();
    QCoreApplication::processEvents();
    EXPECT_TRUE(type.load(connection(), type.id(deal.get())));
    EXPECT_TRUE(page->form()->isVisibleTo(page));
}

} // namespace
} // namespace attache
