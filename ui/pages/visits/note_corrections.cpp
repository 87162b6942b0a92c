#include "ui/pages/visits/note_corrections.h"

#include "core/base/shared_text.h"
#include "core/brief/promise_sync.h"
#include "core/domain/buying_role.h"
#include "core/record/records_with.h"
#include "ui/base/plain_words.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/calendar.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace attache {

namespace {

/// A choice of several, the present one ticked.
template <typename Chosen>
void addChoice(QMenu &menu, const QString &text, bool now, Chosen chosen)
{
    QAction *action = menu.addAction(plainLabel(text));
    action->setCheckable(true);
    action->setChecked(now);
    QObject::connect(action, &QAction::triggered, &menu, chosen);
}

QDate weekdayAfter(QDate day, int weekday)
{
    do
        day = day.addDays(1);
    while (day.dayOfWeek() != weekday);
    return day;
}

} // namespace

NoteCorrections::NoteCorrections(Desk &desk, const NoteReading &reading, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_reading(reading)
{
}

void NoteCorrections::open(const std::vector<Reading> &readings, Id<VisitNote> note,
                           const QPoint &at, QWidget *parent, const Replace &replace)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    std::vector<Reading> changeable;
    std::ranges::copy_if(readings, std::back_inserter(changeable),
                         [](const Reading &read) { return read.note.changeable; });
    for (const Reading &read : changeable) {
        if (changeable.size() == 1) {
            offer(*menu, read, note, replace);
            break;
        }
        QString words = read.note.kind + QStringLiteral("  ") + read.note.text;
        QMenu *own = menu->addMenu(plainLabel(words));
        offer(*own, read, note, replace);
        if (own->isEmpty())
            delete own;
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(at);
}

void NoteCorrections::offer(QMenu &menu, const Reading &read, Id<VisitNote> note,
                            const Replace &replace)
{
    switch (read.kind) {
    case Reading::Kind::Promise:
        return offerPromise(menu, read);
    case Reading::Kind::Unpromised:
        return offerUnpromised(menu, read, note);
    case Reading::Kind::Person:
        return offerPerson(menu, read);
    case Reading::Kind::Need:
        return offerNeed(menu, read);
    case Reading::Kind::Date:
        return offerDays(menu, read.mark.date, false, [read, replace](QDate day) {
            replace(read, QLocale().language() == QLocale::Chinese
                              ? day.toString(QStringLiteral("M月d日"))
                              : day.toString(Qt::ISODate));
        });
    case Reading::Kind::Question:
    case Reading::Kind::Risk:
        return;
    }
}

void NoteCorrections::changePromise(Id<Promise> id, const std::function<void(Promise &)> &change)
{
    m_desk.edit(tr("Correct promise"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(Promise promise, Store<Promise>(writer.connection()).get(id));
        change(promise);
        return writer.update(promise);
    });
}

void NoteCorrections::offerPromise(QMenu &menu, const Reading &read)
{
    const auto stored = Store<Promise>(m_desk.connection()).find(read.promise);
    if (!stored || !*stored)
        return;
    const Promise now = **stored;
    const Id<Promise> id = now.id;
    for (const Party party : {Party::Us, Party::Them}) {
        addChoice(menu,
                  party == Party::Us ? Common::tr("We promised") : Common::tr("They promised"),
                  now.party == party, [this, id, party] {
                      changePromise(id, [party](Promise &promise) {
                          if (promise.party == party)
                              return;
                          promise.party = party;
                          promise.owner.clear();
                          promise.contact = {};
                      });
                  });
    }
    menu.addSeparator();
    QMenu *owners = menu.addMenu(FieldLabel::tr("Responsible"));
    const auto offer = [&](const QString &name, Party party) {
        addChoice(*owners, name, now.owner == name, [this, id, name, party] {
            Id<Contact> contact;
            if (party == Party::Them) {
                const auto people = notePeople(m_desk.connection(), m_reading.brief().visit);
                if (people)
                    contact = people->contacts.value(name);
            }
            changePromise(id, [&](Promise &promise) {
                promise.party = party;
                promise.owner = name;
                promise.contact = contact;
            });
        });
    };
    for (const QString &name : m_reading.ourPeople())
        offer(name, Party::Us);
    owners->addSeparator();
    for (const QString &name : m_reading.theirPeople())
        offer(name, Party::Them);
    offerDays(*menu.addMenu(tr("Due")), now.due, true, [this, id](QDate day) {
        changePromise(id, [day](Promise &promise) { promise.due = day; });
    });
    menu.addSeparator();
    connect(menu.addAction(tr("Not a promise")), &QAction::triggered, this, [this, id] {
        m_desk.edit(tr("Remove promise"), [id](Writer &writer) { return writer.remove(id); });
    });
}

void NoteCorrections::offerUnpromised(QMenu &menu, const Reading &read, Id<VisitNote> note)
{
    connect(menu.addAction(tr("Make it a promise")), &QAction::triggered, this,
            [this, line = read.text, note] {
                m_desk.edit(tr("Add promise"),
                            [&](Writer &writer) { return promiseOfLine(writer, note, line); });
            });
}

void NoteCorrections::offerPerson(QMenu &menu, const Reading &read)
{
    const Id<Account> account = m_reading.brief().visit.account;
    const auto roles = recordsWith(m_desk.connection(), &BuyingRole::account, account);
    if (!roles || read.contact.isNull())
        return;
    std::vector<BuyingRole> own;
    for (const BuyingRole &role : *roles) {
        if (role.contact == read.contact)
            own.push_back(role);
    }
    const auto change = [this](const std::vector<BuyingRole> &all, auto set) {
        m_desk.edit(Common::tr("Correct person"), [&](Writer &writer) -> Result<void> {
            for (BuyingRole role : all) {
                set(role);
                ATTACHE_CHECK(writer.update(role));
            }
            return {};
        });
    };
    if (own.empty()) {
        QMenu *kinds = menu.addMenu(FieldLabel::tr("Role"));
        for (const RoleKind kind : KnownRoles) {
            addChoice(*kinds, labelOf(kind), false, [this, kind, account, read] {
                BuyingRole role;
                role.account = account;
                role.contact = read.contact;
                role.role = kind;
                m_desk.edit(Common::tr("Add role"),
                            [&](Writer &writer) { return writer.insert(role); });
            });
        }
        return;
    }
    const bool met = own.front().coverage >= RoleCoverage::Met || own.front().lastMet.isValid();
    addChoice(menu, tr("Met for the first time"), !met, [change, own] {
        change(own, [](BuyingRole &role) {
            role.coverage = RoleCoverage::Named;
            role.lastMet = {};
        });
    });
    addChoice(menu, tr("Met before"), met, [change, own] {
        change(own, [](BuyingRole &role) {
            role.coverage = std::max(role.coverage, RoleCoverage::Met);
        });
    });
    menu.addSeparator();
    for (const auto &choice : choicesOf<Stance>) {
        addChoice(menu, labelOf(choice.value), own.front().stance == choice.value,
                  [change, own, stance = choice.value] {
                      change(own, [stance](BuyingRole &role) { role.stance = stance; });
                  });
    }
}

void NoteCorrections::offerNeed(QMenu &menu, const Reading &read)
{
    const Visit &visit = m_reading.brief().visit;
    if (read.need.isNull()) {
        connect(
            menu.addAction(tr("Record as a need")), &QAction::triggered, this, [this, visit, read] {
                Need need;
                need.account = visit.account;
                need.opportunity = visit.opportunity;
                need.visit = visit.id;
                need.text = read.text;
                need.heardOn = m_reading.day();
                m_desk.edit(tr("Add need"), [&](Writer &writer) { return writer.insert(need); });
            });
        return;
    }
    for (const auto &choice : choicesOf<NeedTruth>) {
        const auto found =
            std::ranges::find_if(m_reading.brief().needs,
                                 [&](const BriefNeed &each) { return each.need.id == read.need; });
        const bool now =
            found != m_reading.brief().needs.end() && found->need.truth == choice.value;
        addChoice(menu, labelOf(choice.value), now, [this, id = read.need, choice] {
            m_desk.edit(tr("Correct need"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(Need need, Store<Need>(writer.connection()).get(id));
                need.truth = choice.value;
                return writer.update(need);
            });
        });
    }
}

void NoteCorrections::offerDays(QMenu &menu, QDate day, bool none,
                                const std::function<void(QDate)> &chosen)
{
    const QDate today = m_desk.clock().today();
    const auto offer = [&](QDate offered) {
        const QString weekday = QLocale().dayName(offered.dayOfWeek(), QLocale::ShortFormat);
        addChoice(menu, QStringLiteral("%1  %2").arg(relativeDay(offered, today), weekday),
                  offered == day, [chosen, offered] { chosen(offered); });
    };
    const QDate said = m_reading.day();
    std::vector<QDate> offers = {said.addDays(1), weekdayAfter(said, Qt::Friday),
                                 weekdayAfter(weekdayAfter(said, Qt::Friday), Qt::Friday)};
    offers.erase(std::unique(offers.begin(), offers.end()), offers.end());
    for (const QDate offered : offers)
        offer(offered);
    if (none)
        addChoice(menu, Common::tr("No date"), !day.isValid(), [chosen] { chosen({}); });
    auto *calendar = new Calendar;
    calendar->setSelectedDate(day.isValid() ? day : said);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addSeparator();
    menu.addAction(action);
    connect(calendar, &QCalendarWidget::clicked, &menu, [&menu, chosen](QDate picked) {
        chosen(picked);
        for (QWidget *open = &menu; auto *each = qobject_cast<QMenu *>(open);
             open = each->parentWidget())
            each->close();
    });
}

} // namespace attache
