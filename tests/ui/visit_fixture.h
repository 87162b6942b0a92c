#pragma once

#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/record/record_type.h"
#include "tests/support/pdf_pages.h"
#include "tests/support/temp_workspace.h"
#include "ui/desk/desk.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/link.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace attache::test {

/// Answers in the person's place.
class GivenFiles final : public FileChooser
{
public:
    QString path; ///< given for every question
    QString suggested;

    QString fileToOpen(QWidget *, const QString &, const QString &) override { return path; }
    QString fileToSave(QWidget *, const QString &, const QString &suggestion,
                       const QString &) override
    {
        suggested = suggestion;
        return path;
    }
    bool choosePrinter(QWidget *, QPrinter &printer, int) override
    {
        return choosePdfPrinter(printer, printTo);
    }

    QString printTo; ///< a PDF instead of paper; empty for thinking better of it
};

/// A workspace with one account, two of its people, an opportunity and a visit tomorrow at ten.
class VisitFixture : public testing::Test
{
protected:
    VisitFixture()
        : desk(*file.workspace, files)
    {
        Letterhead letterhead;
        letterhead.company = QStringLiteral("某某科技");
        letterhead.person = QStringLiteral("王工");
        file.insert(letterhead);
        Account record;
        record.name = QStringLiteral("远山汽车股份有限公司");
        record.shortName = QStringLiteral("远山汽车");
        record.tier = Tier::S;
        account = file.insert(record);
        zhang = addContact(QStringLiteral("张明"), QStringLiteral("车联网部经理"));
        chen = addContact(QStringLiteral("陈立"), QStringLiteral("研究院副院长"));
        Opportunity deal;
        deal.account = account.id;
        deal.name = QStringLiteral("车联网数据平台");
        deal.stage = Stage::Proposal;
        opportunity = file.insert(deal);
        Visit planned;
        planned.account = account.id;
        planned.opportunity = opportunity.id;
        planned.title = QStringLiteral("方案演示");
        // Tuesday, 24 November 2026, local time.
        planned.startsAt = QDateTime(QDate(2026, 11, 24), QTime(10, 0)).toUTC();
        planned.endsAt = planned.startsAt.addSecs(3600);
        visit = file.insert(planned);
        Attendee theirs;
        theirs.visit = visit.id;
        theirs.contact = zhang.id;
        attendee = file.insert(theirs);
        Attendee ours;
        ours.visit = visit.id;
        ours.name = QStringLiteral("王工");
        file.insert(ours);
    }

    Contact addContact(const QString &name, const QString &post)
    {
        Contact contact;
        contact.account = account.id;
        contact.name = name;
        contact.post = post;
        return file.insert(contact);
    }

    template <typename T>
    T stored(Id<T> id)
    {
        const auto found = Store<T>(file.connection()).find(id);
        return found && *found ? **found : T();
    }
    template <typename T>
    std::vector<T> all(const QByteArray &clause = "ORDER BY id")
    {
        return Store<T>(file.connection()).list(clause).value_or(std::vector<T>());
    }
    QVariant linkTo(const QString &field = {}) const
    {
        return QVariant::fromValue(Link{QStringLiteral("visit"), visit.id.value(), field});
    }
    /// As an input method does: Han characters are not keys.
    static void typeInto(QWidget *field, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
    /// What was announced has been worked off.
    static void settle()
    {
        for (int round = 0; round < 20; ++round)
            QCoreApplication::processEvents();
    }

    TempWorkspace file;
    GivenFiles files;
    Desk desk;
    Account account;
    Contact zhang;
    Contact chen;
    Opportunity opportunity;
    Visit visit;
    Attendee attendee;
};

} // namespace attache::test
