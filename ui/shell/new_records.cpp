#include "ui/shell/new_records.h"

#include "core/domain/letterhead.h"
#include "core/domain/visit_rules.h"
#include "ui/desk/desk.h"
#include "ui/shell/command_list.h"
#include "ui/shell/navigator.h"

namespace attache {

namespace {

/// Ten o'clock on the next working day: a time at which nobody takes offence.
QDateTime usualStart(QDate today)
{
    QDate day = today.addDays(1);
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(1);
    return QDateTime(day, QTime(10, 0)).toUTC();
}

} // namespace

NewRecords::NewRecords(Desk &desk, Navigator &navigator, AccountPicker pick, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_navigator(navigator)
    , m_pick(std::move(pick))
{
}

void NewRecords::addCommands(CommandList &commands)
{
    const auto shortcut = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    commands.add(
        {QStringLiteral("new.visit"), tr("New visit"), QStringLiteral("view-calendar"),
         shortcut(Qt::Key_V),
         [this] { forAccount(tr("Whom do you visit?"), [this](Id<Account> a) { makeVisit(a); }); },
         true});
    commands.add({QStringLiteral("new.account"), tr("New account"),
                  QStringLiteral("user-properties"), shortcut(Qt::Key_A), [this] { makeAccount(); },
                  true});
    commands.add({QStringLiteral("new.contact"), tr("New contact"), QStringLiteral("user"),
                  shortcut(Qt::Key_C),
                  [this] {
                      forAccount(tr("Where does this person work?"),
                                 [this](Id<Account> a) { makeContact(a); });
                  },
                  true});
    commands.add({QStringLiteral("new.opportunity"), tr("New opportunity"),
                  QStringLiteral("view-list-details"), shortcut(Qt::Key_O),
                  [this] {
                      forAccount(tr("Whose opportunity is it?"),
                                 [this](Id<Account> a) { makeOpportunity(a); });
                  },
                  true});
}

bool NewRecords::make(const QString &id, Id<Account> account)
{
    if (id == QLatin1String("new.visit"))
        makeVisit(account);
    else if (id == QLatin1String("new.contact"))
        makeContact(account);
    else if (id == QLatin1String("new.opportunity"))
        makeOpportunity(account);
    else
        return false;
    return true;
}

Id<Account> NewRecords::accountInSight() const
{
    const Link place = m_navigator.current();
    if (place.type == QLatin1String(tableOf<Account>))
        return Id<Account>(place.id);
    if (place.type != QLatin1String(tableOf<Visit>))
        return {};
    const auto visit = Store<Visit>(m_desk.connection()).find(Id<Visit>(place.id));
    return visit && *visit ? (*visit)->account : Id<Account>();
}

void NewRecords::forAccount(const QString &prompt, std::function<void(Id<Account>)> make)
{
    const Id<Account> account = accountInSight();
    if (!account.isNull())
        make(account);
    else
        m_pick(prompt, std::move(make));
}

QString NewRecords::ourPerson() const
{
    const auto paper = Store<Letterhead>(m_desk.connection()).list("ORDER BY id DESC LIMIT 1");
    return paper && !paper->empty() ? paper->front().person : QString();
}

void NewRecords::makeAccount()
{
    Account account;
    account.name = tr("New account");
    account.owner = ourPerson();
    if (m_desk.edit(tr("New account"), [&](Writer &w) { return w.insert(account); }))
        open(account.id, QStringLiteral("name"));
}

void NewRecords::makeContact(Id<Account> account)
{
    Contact contact;
    contact.account = account;
    contact.name = tr("New contact");
    if (m_desk.edit(tr("New contact"), [&](Writer &w) { return w.insert(contact); }))
        open(contact.id);
}

void NewRecords::makeOpportunity(Id<Account> account)
{
    Opportunity opportunity;
    opportunity.account = account;
    opportunity.name = tr("New opportunity");
    opportunity.openedOn = m_desk.clock().today();
    opportunity.owner = ourPerson();
    if (m_desk.edit(tr("New opportunity"), [&](Writer &w) { return w.insert(opportunity); }))
        open(opportunity.id);
}

void NewRecords::makeVisit(Id<Account> account)
{
    constexpr qint64 UsualLength = 60 * 60;
    Visit visit;
    visit.account = account;
    visit.startsAt = usualStart(m_desk.clock().today());
    visit.endsAt = visit.startsAt.addSecs(UsualLength);
    if (m_desk.edit(tr("New visit"), [&](Writer &writer) { return planVisit(writer, visit); }))
        open(visit.id, QStringLiteral("title"));
}

} // namespace attache
