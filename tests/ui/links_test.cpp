#include "core/brief/brief.h"
#include "core/brief/links.h"
#include "core/domain/buying_role.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/pages/visits/prepare_view.h"
#include "ui/pages/visits/row_buttons.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <set>

namespace attache {
namespace {

/// Every line of a brief leads to the field that fills it: the links of all briefs of the sample,
/// followed from outside and from the page of the visit itself.
class LinksTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    /// "contact#role", "account#facts:scale" → "account#facts": one of each kind is enough.
    static QString kindOf(const QString &link)
    {
        const auto parsed = Link::parse(link);
        return parsed ? parsed->type + u'#' + parsed->field.section(u':', 0, 0) : link;
    }

    std::vector<Id<Visit>> visits()
    {
        std::vector<Id<Visit>> ids;
        const auto visits = Store<Visit>(connection()).list("ORDER BY starts_at DESC");
        for (const Visit &visit : visits.value_or(std::vector<Visit>()))
            ids.push_back(visit.id);
        return ids;
    }
    BriefData brief(Id<Visit> visit)
    {
        return *briefData(connection(), visit, clock.today(), Language::English);
    }
    static QStringList linksOf(const BriefData &brief)
    {
        QStringList links;
        for (const MissingItem &item : brief.readiness.missing)
            links.append(item.link);
        for (const BriefQuestion &question : brief.questions)
            links.append(question.link);
        return links;
    }
    /// Whether the keyboard is where something can be filled in, on the page in sight.
    bool isInAnEditor()
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || !window().currentPage()->isAncestorOf(focus) || !focus->isVisible())
            return false;
        return qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus) ||
               qobject_cast<QComboBox *>(focus) || qobject_cast<SegmentedControl *>(focus) ||
               qobject_cast<RowButton *>(focus) || qobject_cast<QAbstractItemView *>(focus) ||
               qobject_cast<QAbstractButton *>(focus);
    }
    void expectToLand(const QString &link, const char *from)
    {
        QCoreApplication::processEvents();
        EXPECT_TRUE(isInAnEditor())
            << from << " " << qPrintable(link) << " landed on "
            << (QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className()
                                            : "nothing")
            << " of " << qPrintable(window().currentKey());
    }
    void awayFrom(const QString &place)
    {
        main().open(place);
        QCoreApplication::processEvents();
        window().currentPage()->setFocus();
    }
};

TEST_F(LinksTest, EveryLineOfABriefLeadsToItsFieldFromOutside)
{
    std::set<QString> seen;
    for (const Id<Visit> visit : visits()) {
        for (const QString &link : linksOf(brief(visit))) {
            if (!seen.insert(kindOf(link)).second)
                continue;
            awayFrom(QStringLiteral("attache:today"));
            main().open(link);
            expectToLand(link, "from Today");
        }
    }
    EXPECT_GE(seen.size(), 12U);
}

TEST_F(LinksTest, EveryLineOfABriefLeadsToItsFieldFromTheVisit)
{
    std::set<QString> seen;
    for (const Id<Visit> visit : visits()) {
        const BriefData data = brief(visit);
        for (const QString &link : linksOf(data)) {
            if (!seen.insert(kindOf(link)).second)
                continue;
            awayFrom(linkTo(visit, QStringLiteral("prepare")));
            Q_EMIT window().currentPage()->findChild<PrepareView *>()->linkActivated(link);
            expectToLand(link, "from the visit");
        }
    }
    EXPECT_GE(seen.size(), 12U);
}

TEST_F(LinksTest, ThePersonTheNeedAndThePromiseAreThoseOfTheLink)
{
    const auto landed = [&](const QString &link) {
        awayFrom(QStringLiteral("attache:today"));
        main().open(link);
        QCoreApplication::processEvents();
        return QApplication::focusWidget();
    };
    // A person without any role is asked for it.
    const auto lonely = Store<Contact>(connection())
                            .list("WHERE id NOT IN (SELECT contact FROM buying_role) LIMIT 1");
    ASSERT_TRUE(lonely.has_value());
    for (const Contact &contact : *lonely) {
        for (const char *field : {"role", "concern"}) {
            QWidget *focus = landed(linkTo(contact.id, QLatin1String(field)));
            EXPECT_TRUE(qobject_cast<QComboBox *>(focus) || qobject_cast<QPlainTextEdit *>(focus))
                << field;
        }
    }
    const auto needs = Store<Need>(connection()).list("LIMIT 1");
    ASSERT_TRUE(needs.has_value() && !needs->empty());
    auto *truth =
        qobject_cast<QComboBox *>(landed(linkTo(needs->front().id, QStringLiteral("truth"))));
    ASSERT_NE(truth, nullptr);
    EXPECT_EQ(truth->currentData().toString(), keyOf(needs->front().truth));

    // One made at a visit, and one that was not.
    Promise promise = Store<Promise>(connection()).list("WHERE visit IS NOT NULL LIMIT 1")->front();
    landed(linkTo(promise.id));
    EXPECT_TRUE(isInAnEditor());
    EXPECT_EQ(window().currentKey(), QLatin1String("visit"));
    promise.visit = {};
    promise.note = {};
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("free"),
                                                  [&](Writer &w) { return w.update(promise); }));
    EXPECT_NE(qobject_cast<QComboBox *>(landed(linkTo(promise.id))), nullptr);
    EXPECT_EQ(main().navigator().current().type, QLatin1String("account"));
}

} // namespace
} // namespace attache
