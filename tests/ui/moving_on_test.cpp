#include "core/domain/buying_role.h"
#include "tests/support/window_session.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/lists/qr_dialog.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/group_card.h"
#include "ui/pages/accounts/move_on_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/notice_row.h"

#include <QLayout>

namespace attache {
namespace {

class MovingOnWindow : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    /// Somebody with a role in an open deal.
    Contact somebody()
    {
        const auto found = Store<Contact>(connection())
                               .list("WHERE id IN (SELECT b.contact FROM buying_role b JOIN "
                                     "opportunity o ON o.account = b.account WHERE o.stage = "
                                     "'proposal' AND b.opportunity IS NULL) ORDER BY id LIMIT 1");
        EXPECT_TRUE(found.has_value() && found->size() == 1U);
        return found.has_value() && !found->empty() ? found->front() : Contact();
    }
    ContactSheet *open(const Contact &contact)
    {
        main().open(QStringLiteral("attache:contact/%1").arg(contact.id.value()));
        for (auto *sheet : window().findChildren<ContactSheet *>()) {
            if (sheet->recordId() == contact.id.value())
                return sheet;
        }
        return nullptr;
    }
    Button *button(QWidget *parent, const char *words)
    {
        return test::buttonSaying<Button>(parent, QString::fromUtf8(words));
    }
};

TEST_F(MovingOnWindow, APersonGoesAndTodayTellsOfTheDealTheyLeft)
{
    const Contact contact = somebody();
    ContactSheet *sheet = open(contact);
    ASSERT_NE(sheet, nullptr);
    Button *moved = button(sheet, "Moved on…");
    ASSERT_NE(moved, nullptr);
    moved->click();
    auto *dialog = window().findChild<MoveOnDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->consequences().contains(QStringLiteral("Today")));
    const qint64 other =
        connection()
            .integer(QByteArray("SELECT id FROM account WHERE id <> ") +
                     QByteArray::number(contact.account.value()) + " ORDER BY id LIMIT 1")
            .value_or(0);
    dialog->accountEdit()->pick(QVariant(static_cast<qlonglong>(other)));
    dialog->moveButton()->click();
    EXPECT_EQ(Store<Contact>(connection()).get(contact.id)->account.value(), other);
    main().open(QStringLiteral("attache:today"));
    QCoreApplication::processEvents();
    for (LinkButton *link : window().findChildren<LinkButton *>()) {
        if (qobject_cast<NoticeRow *>(link->parentWidget()) &&
            link->text().contains(QStringLiteral("more")))
            link->click();
    }
    const auto tells = [&] {
        for (const NoticeRow *row : window().findChildren<NoticeRow *>()) {
            if (row->isVisibleTo(&window()) && row->accessibleName().contains(contact.name))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(tells());
    main().desk().undo();
    EXPECT_EQ(Store<Contact>(connection()).get(contact.id)->account, contact.account);
}

TEST_F(MovingOnWindow, TheDialogHasRoomForWhatItSays)
{
    const Contact contact = somebody();
    ContactSheet *sheet = open(contact);
    ASSERT_NE(sheet, nullptr);
    button(sheet, "Moved on…")->click();
    auto *dialog = window().findChild<MoveOnDialog *>();
    ASSERT_NE(dialog, nullptr);
    const auto fits = [&] {
        QCoreApplication::processEvents();
        for (QWidget *field :
             {dialog->accountEdit()->editor(), static_cast<QWidget *>(dialog->moveButton())})
            EXPECT_GE(field->height(), field->sizeHint().height());
        EXPECT_EQ(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width()));
    };
    fits();
    const int before = dialog->height();
    dialog->accountEdit()->pick(QVariant(static_cast<qlonglong>(
        number("SELECT o.account FROM opportunity o WHERE o.stage = 'lost' LIMIT 1"))));
    fits();
    EXPECT_GT(dialog->height(), before) << "a line more is said";
}

TEST_F(MovingOnWindow, AContactIsShownAsQrCode)
{
    ContactSheet *sheet = open(somebody());
    ASSERT_NE(sheet, nullptr);
    Button *code = button(sheet, "Show as QR code…");
    ASSERT_NE(code, nullptr);
    code->click();
    auto *dialog = window().findChild<QrDialog *>();
    ASSERT_NE(dialog, nullptr);
    const QSize size = dialog->view()->sizeHint();
    EXPECT_EQ(size.width(), size.height());
    const QImage image = dialog->view()->grab().toImage();
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white)); // the margin
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window().findChild<QrDialog *>(); }));
}

TEST_F(MovingOnWindow, AGroupShowsWhatIsBelowIt)
{
    const qint64 top = number("SELECT parent FROM account WHERE parent IS NOT NULL LIMIT 1");
    ASSERT_GT(top, 0);
    main().open(QStringLiteral("attache:account/%1#opportunities").arg(top));
    QCoreApplication::processEvents();
    auto *group = window().findChild<GroupCard *>();
    ASSERT_NE(group, nullptr);
    EXPECT_TRUE(group->isVisibleTo(&window()));
    EXPECT_EQ(static_cast<qint64>(group->rows().size()),
              connection()
                  .integer(QByteArray("SELECT count(*) FROM account WHERE parent = ") +
                           QByteArray::number(top))
                  .value_or(-1));
    EXPECT_TRUE(group->sums().contains(QStringLiteral("people")));
}

} // namespace
} // namespace attache
