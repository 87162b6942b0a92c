#include "ui/pages/visits/meet_panel.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/domain/buying_role.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"
#include "core/record/records_with.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/attendee_adding.h"
#include "ui/pages/visits/person_picker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QCheckBox>

#include <algorithm>

namespace attache {

namespace {

QString shortDate(QDate day, QDate today)
{
    return day.isValid() ? shortDay(day, today) : QString();
}

} // namespace

MeetPanel::MeetPanel(Desk &desk, QWidget *parent)
    : ScrollBody(parent)
    , m_desk(desk)
    , m_aims(new CardWidget(Common::tr("Objectives")))
    , m_best(new ObjectiveRow(Common::tr("Best")))
    , m_minimum(new ObjectiveRow(Common::tr("Minimum")))
    , m_questions(new CardWidget(tr("To ask")))
    , m_questionRows(m_questions->body())
    , m_people(new CardWidget(tr("In the room")))
    , m_peopleRows(m_people->body())
    , m_picker(new PersonPicker)
    , m_promises(new CardWidget(Common::tr("Agreed")))
    , m_made(new QVBoxLayout)
    , m_madeRows(m_made)
    , m_earlier(new TextLabel(tr("Open from before"), FontRole::SmallBold, TextColor::Secondary))
    , m_before(new QVBoxLayout)
    , m_earlierRows(m_before)
{
    column()->setSpacing(tokens::Space3);
    m_aims->addWidget(m_best);
    m_aims->addWidget(m_minimum);
    m_people->addWidget(m_picker);
    m_promises->body()->addLayout(m_made);
    m_promises->addWidget(m_earlier);
    m_promises->body()->addLayout(m_before);
    for (CardWidget *card : {m_aims, m_questions, m_people, m_promises}) {
        card->setDense();
        column()->addWidget(card);
    }
    for (QVBoxLayout *rows : {m_made, m_before})
        rows->setSpacing(0);
    column()->addStretch(1);

    connect(m_best, &ObjectiveRow::reachedChosen, this,
            [this](bool reached) { setReached(Objective::Best, reached); });
    connect(m_minimum, &ObjectiveRow::reachedChosen, this,
            [this](bool reached) { setReached(Objective::Minimum, reached); });
    m_picker->hide();
    m_picker->setPlaceholderText(tr("Name"));
    m_picker->setAccessibleName(tr("Add an attendee from either side"));
    addPickedPeople(*m_picker, m_desk, [this]() -> const BriefData & { return m_brief; });
    connect(m_people->addAction(tr("+ Add person")), &QAbstractButton::clicked, this,
            &MeetPanel::offerPeople);
}

void MeetPanel::setBrief(const BriefData &brief, const MeetingMarks &marks,
                         const std::vector<Promise> &made)
{
    if (brief.visit.id != m_brief.visit.id) {
        m_asked.clear();
        m_picker->hide();
        m_picker->clear();
    }
    m_brief = brief;
    m_marks = marks;
    showObjectives();
    showQuestions();
    showPeople();
    showPromises(made);
}

void MeetPanel::showObjectives()
{
    const QString best = m_brief.visit.bestObjective.trimmed();
    const QString minimum = m_brief.visit.minimumObjective.trimmed();
    m_best->setContent(best, m_brief.visit.bestReachedOn, m_brief.today);
    m_best->setVisible(!best.isEmpty());
    m_minimum->setContent(minimum, m_brief.visit.minimumReachedOn, m_brief.today);
    m_minimum->setVisible(!minimum.isEmpty());
    m_aims->setVisible(!best.isEmpty() || !minimum.isEmpty());
}

void MeetPanel::setReached(Objective objective, bool reached)
{
    const QDate day = reached ? m_desk.clock().today() : QDate();
    m_desk.edit(reached ? tr("Mark objective as reached") : tr("Mark objective as not reached"),
                [&](Writer &writer) {
                    return writer.change(m_brief.visit.id, [&](Visit &visit) {
                        (objective == Objective::Best ? visit.bestReachedOn
                                                      : visit.minimumReachedOn) = day;
                    });
                });
}

void MeetPanel::showQuestions()
{
    // What is open stands first when the visit is opened; nothing moves when it is ticked.
    std::vector<BriefQuestion> rest = m_brief.questions;
    std::ranges::stable_sort(rest, {}, &BriefQuestion::asked);
    std::vector<BriefQuestion> shown;
    for (const BriefQuestion &before : m_asked) {
        const auto now = std::ranges::find(rest, before.text, &BriefQuestion::text);
        if (now == rest.end())
            continue;
        shown.push_back(*now);
        rest.erase(now);
    }
    shown.insert(shown.end(), rest.begin(), rest.end());
    m_asked = std::move(shown);
    m_questions->setVisible(!m_asked.empty());
    m_questionRows.resize(m_asked.size(), [this](size_t index) {
        auto *row = new MeetTickRow;
        row->setTrailing({}, TextColor::Secondary);
        connect(row, &MeetTickRow::ticked, this,
                [this, index](bool on) { tickQuestion(index, on); });
        return row;
    });
    const auto asked = std::ranges::count_if(m_asked, &BriefQuestion::asked);
    m_questions->setNote(QStringLiteral("%1 / %2").arg(asked).arg(m_asked.size()));
    for (size_t i = 0; i < m_asked.size(); ++i) {
        const auto in = m_marks.answeredIn.constFind(m_asked[i].text);
        m_questionRows[i]->setContent(m_asked[i].text, m_asked[i].asked);
        m_questionRows[i]->setSection(
            m_asked[i].asked && in != m_marks.answeredIn.cend() ? static_cast<int>(*in) + 1 : 0);
    }
}

void MeetPanel::tickQuestion(size_t row, bool on)
{
    if (row >= m_asked.size())
        return;
    const QString question = m_asked[row].text;
    m_desk.edit(tr("Tick off question"), [&](Writer &writer) {
        return on && m_writingAt ? markAnswered(writer, m_brief.visit.id, question, m_writingAt())
                                 : markAsked(writer, m_brief.visit.id, question, on);
    });
}

void MeetPanel::showPeople()
{
    const std::vector<BriefAttendee> &people = m_brief.attendees;
    m_peopleRows.resize(people.size(), [this](size_t index) {
        auto *row = new AttendeeRow;
        connect(row, &AttendeeRow::absentChosen, this, [this, index](bool absent) {
            if (index >= m_brief.attendees.size())
                return;
            const Id<Attendee> id = m_brief.attendees[index].attendee;
            m_desk.edit(absent ? tr("Mark as absent") : tr("Mark as present"), [&](Writer &writer) {
                return writer.change(id, [&](Attendee &attendee) { attendee.absent = absent; });
            });
        });
        connect(row, &AttendeeRow::stanceChosen, this,
                [this, index](Stance stance) { setStance(index, stance); });
        return row;
    });
    size_t here = 0;
    for (size_t i = 0; i < people.size(); ++i) {
        here += people[i].absent ? 0 : 1;
        m_peopleRows[i]->setPerson(people[i]);
    }
    m_people->setNote(here == people.size()
                          ? tr("%1 of them").arg(people.size())
                          //: Of the customer's people: how many were expected and how many came
                          : tr("%1 of them, %2 came").arg(people.size()).arg(here));
}

void MeetPanel::setStance(size_t row, Stance stance)
{
    if (row >= m_brief.attendees.size())
        return;
    const Id<Contact> contact = m_brief.attendees[row].contact;
    const Id<Account> account = m_brief.visit.account;
    m_desk.edit(Common::tr("Correct person"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(std::vector<BuyingRole> roles,
                    recordsWith(writer.connection(), &BuyingRole::account, account));
        for (BuyingRole &role : roles) {
            if (role.contact != contact)
                continue;
            role.stance = stance;
            ATTACHE_CHECK(writer.update(role));
        }
        return {};
    });
}

void MeetPanel::offerPeople()
{
    const auto contacts = contactsAwayFrom(m_desk.connection(), m_brief.visit);
    if (contacts)
        m_picker->setPeople(*contacts, {});
    else
        m_picker->setError(contacts.error());
    m_picker->show();
    m_picker->setFocus(Qt::OtherFocusReason);
    if (!contacts)
        m_picker->offer({});
}

void MeetPanel::showPromises(const std::vector<Promise> &made)
{
    m_madeRows.resize(made.size(), [](size_t) { return new MeetPromiseRow; });
    for (size_t i = 0; i < made.size(); ++i)
        m_madeRows[i]->setPromise(made[i], shortDate(made[i].due, m_brief.today));
    m_promises->setNote(tr("%1 this time").arg(made.size()));

    m_promised.clear();
    for (const BriefPromise &each : m_brief.promises) {
        if (each.promise.visit != m_brief.visit.id)
            m_promised.push_back(each.promise);
    }
    m_earlier->setVisible(!m_promised.empty());
    m_promises->setVisible(!made.empty() || !m_promised.empty());
    m_earlierRows.resize(m_promised.size(), [this](size_t index) {
        auto *row = new MeetTickRow;
        connect(row, &MeetTickRow::ticked, this,
                [this, index](bool on) { tickPromise(index, on); });
        return row;
    });
    for (size_t i = 0; i < m_promised.size(); ++i) {
        const Promise &promise = m_promised[i];
        const bool kept = promise.state == PromiseState::Kept;
        const bool late = !kept && promise.due.isValid() && promise.due < m_brief.today;
        m_earlierRows[i]->setContent(labelledText(promise.party == Party::Us
                                                      ? Common::tr("We", "side of a promise")
                                                      : Common::tr("They", "side of a promise"),
                                                  promise.text, m_brief.language),
                                     kept);
        m_earlierRows[i]->setTrailing(
            kept && promise.keptOn == m_brief.today
                ? tr("kept today")
                : shortDate(kept ? promise.keptOn : promise.due, m_brief.today),
            kept   ? TextColor::Ok
            : late ? TextColor::Danger
                   : TextColor::Secondary);
    }
}

void MeetPanel::tickPromise(size_t row, bool on)
{
    if (row >= m_promised.size())
        return;
    const Id<Promise> id = m_promised[row].id;
    m_desk.edit(on ? tr("Mark promise as kept") : tr("Reopen promise"), [&](Writer &writer) {
        return on ? promiseKept(writer, id) : promiseReopened(writer, id);
    });
}

} // namespace attache
