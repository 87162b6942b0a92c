#include "core/sample/sample_filler.h"

#include "core/brief/promise_sync.h"
#include "core/domain/attendee.h"
#include "core/domain/need.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/reference.h"
#include "core/domain/visit_note.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"
#include "core/record/store.h"

#include <QJsonArray>

#include <algorithm>

namespace attache::sample {

namespace {

QString textAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

std::vector<RoleKind> wantedFor(const VisitRow &row)
{
    using enum RoleKind;
    if (row.kind == VisitKind::Phone || row.kind == VisitKind::Event)
        return {Liaison, Requester};
    if (row.phase == QLatin1String("demo"))
        return {Requester, DecisionMaker, Evaluator, User};
    if (row.phase == QLatin1String("negotiate"))
        return {Requester, BudgetHolder, DecisionMaker, Liaison};
    if (row.phase == QLatin1String("service"))
        return {User, Requester, Liaison};
    return {Requester, User, Evaluator};
}

QLatin1String colleagueFor(const QString &phase)
{
    if (phase == QLatin1String("negotiate"))
        return QLatin1String("commercial");
    if (phase == QLatin1String("service"))
        return QLatin1String("delivery");
    return phase == QLatin1String("demo") ? QLatin1String("product") : QLatin1String("solutions");
}

bool isWellPrepared(const VisitRow &row)
{
    return row.preparation == QLatin1String("full") || row.preparation == QLatin1String("most");
}

/// How much of the material is there, by how well the visit is prepared.
int percentReady(const QString &preparation)
{
    constexpr std::array<std::pair<const char *, int>, 4> Levels = {
        {{"full", 100}, {"most", 75}, {"half", 45}, {"low", 15}}};
    for (const auto &[level, percent] : Levels) {
        if (preparation == QLatin1String(level))
            return percent;
    }
    return 0;
}

} // namespace

Result<void> Filler::addVisits()
{
    // The oldest first, so that what was said last stands last.
    std::vector<const VisitRow *> rows;
    for (const VisitRow &row : m_tables.visits)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, [](const VisitRow *row) { return row->day; });
    int number = 0;
    for (const VisitRow *row : rows)
        ATTACHE_CHECK(addVisit(*row, number++));
    return {};
}

QJsonObject Filler::sceneOf(const VisitRow &row)
{
    const bool first = row.phase == QLatin1String("discover") &&
                       (row.kind == VisitKind::Phone || row.kind == VisitKind::Event);
    const QString key =
        first ? QStringLiteral("any.first") : row.product + QLatin1Char('.') + row.phase;
    const QJsonArray scenes =
        m_texts.value(QLatin1String("scenes")).toObject().value(key).toArray();
    if (scenes.isEmpty())
        return {};
    return scenes.at(m_scenesUsed[key]++ % scenes.size()).toObject();
}

Result<void> Filler::addVisit(const VisitRow &row, int number)
{
    Meeting meeting;
    meeting.company = company(row.account);
    meeting.number = number;
    meeting.scene = sceneOf(row);
    meeting.day = workday(m_today, row.day);
    for (const RoleKind wanted : wantedFor(row)) {
        for (Person &person : meeting.company->people) {
            if (person.role == wanted && meeting.people.size() < 3)
                meeting.people.push_back(&person);
        }
    }
    if (meeting.people.empty())
        meeting.people.push_back(&meeting.company->people.front());
    meeting.context = {meeting.company, meeting.people.front()->contact.name};
    for (size_t i = 0; i < meeting.company->opportunities.size(); ++i) {
        if (meeting.company->opportunityRows[i]->product == row.product)
            meeting.opportunity = &meeting.company->opportunities[i];
    }

    describe(row, meeting);
    if (row.status == VisitStatus::Done)
        describeOutcome(row, meeting);
    ATTACHE_CHECK(m_writer.insert(meeting.visit));
    m_keys.insert(QStringLiteral("%1/%2").arg(row.account).arg(row.day), meeting.visit.id.value());
    ATTACHE_CHECK(addAttendees(row, meeting));
    ATTACHE_CHECK(addPreparation(row, meeting));
    if (row.status != VisitStatus::Done)
        return {};
    if (meetsPeople(row.kind)) {
        for (Person *person : meeting.people)
            person->lastMet = meeting.day;
    }
    meeting.company->lastVisit = meeting.visit.id;
    meeting.company->lastVisitOn = meeting.day;
    ATTACHE_CHECK(addNotes(meeting));
    return addNeeds(meeting);
}

void Filler::describe(const VisitRow &row, Meeting &meeting)
{
    Visit &visit = meeting.visit;
    visit.account = meeting.company->account.id;
    if (meeting.opportunity)
        visit.opportunity = meeting.opportunity->id;
    visit.title = textAt(meeting.scene, "title");
    visit.kind = row.kind;
    visit.status = row.status;
    visit.startsAt = QDateTime(meeting.day, row.start).toUTC();
    visit.endsAt = visit.startsAt.addSecs(qint64{60} * row.minutes);
    const QString place =
        textAt(m_texts.value(QLatin1String("places")).toObject(), keyOf(row.kind).toLatin1());
    visit.place = place.isEmpty() ? meeting.company->account.address : place;
    visit.purpose = filled(textAt(meeting.scene, "purpose"), meeting.context);
    // A visit that is not prepared has no plan, and one noted down in passing not even an
    // objective.
    if (row.preparation == QLatin1String("none"))
        return;
    visit.minimumObjective = filled(textAt(meeting.scene, "minimum"), meeting.context);
    if (row.preparation == QLatin1String("low"))
        return;
    visit.bestObjective = filled(textAt(meeting.scene, "best"), meeting.context);
    if (isWellPrepared(row))
        visit.productPlan = filled(textAt(meeting.scene, "plan"), meeting.context);
}

void Filler::describeOutcome(const VisitRow &row, Meeting &meeting)
{
    Visit &visit = meeting.visit;
    visit.situation = filled(textAt(meeting.scene, "situation"), meeting.context);
    QStringList agreements;
    for (const QJsonValue line : meeting.scene.value(QLatin1String("agreements")).toArray())
        agreements.append(filled(line.toString(), meeting.context));
    visit.agreements = agreements.join(QLatin1Char('\n'));
    visit.nextMeeting = filled(textAt(meeting.scene, "next"), meeting.context);
    visit.recorder = colleague(QLatin1String("me"));
    QStringList readers;
    for (const Person *person : meeting.people)
        readers.append(person->contact.name);
    readers.append(colleague(colleagueFor(row.phase)));
    visit.distribution = readers.join(textAt(m_texts, "list_separator"));
    if (!row.minutesOwed)
        visit.minutesSentAt = visit.endsAt.addSecs((2 + meeting.number % 5 * 4) * 3600 + 1260);
}

Result<void> Filler::addAttendees(const VisitRow &row, Meeting &meeting)
{
    const QJsonObject approaches = m_texts.value(QLatin1String("approaches")).toObject();
    int position = 0;
    for (const Person *person : meeting.people) {
        Attendee attendee;
        attendee.visit = meeting.visit.id;
        attendee.contact = person->contact.id;
        attendee.position = position++;
        const bool planned = row.preparation == QLatin1String("full") ||
                             (isWellPrepared(row) && position <= 2) ||
                             (row.preparation == QLatin1String("half") && position == 1);
        if (planned)
            attendee.approach = textAt(approaches, keyOf(person->role).toLatin1());
        ATTACHE_CHECK(m_writer.insert(attendee));
    }
    for (const QLatin1String part : {QLatin1String("me"), colleagueFor(row.phase)}) {
        const bool alone = row.kind == VisitKind::Phone && part != QLatin1String("me");
        if (alone)
            continue;
        Attendee ours;
        ours.visit = meeting.visit.id;
        ours.name = colleague(part);
        ours.post = colleague(part, 1);
        ours.position = position++;
        ATTACHE_CHECK(m_writer.insert(ours));
    }
    return {};
}

Result<void> Filler::addPreparation(const VisitRow &row, const Meeting &meeting)
{
    std::vector<RoleKind> audience;
    for (const Person *person : meeting.people)
        audience.push_back(person->role);
    const Stage stage = meeting.opportunity ? meeting.opportunity->stage : Stage::Lead;
    const auto materials = builtInChecklist(stage, audience, m_language);
    const int ready = int(materials.size()) * percentReady(row.preparation) / 100;
    int position = 0;
    for (const ChecklistText &material : materials) {
        if (position >= ready)
            break;
        PrepItem item;
        item.visit = meeting.visit.id;
        item.item = material.key;
        const bool old = (meeting.number + position) % 7 == 3;
        item.state = old ? PrepState::Outdated : PrepState::Ready;
        item.position = position++;
        ATTACHE_CHECK(m_writer.insert(item));
    }
    const QJsonObject own = m_texts.value(QLatin1String("prep")).toObject();
    for (const QJsonValue value : own.value(row.preparation).toArray()) {
        const QJsonArray cells = value.toArray();
        PrepItem item;
        item.visit = meeting.visit.id;
        item.part = fromKey<PrepPart>(cells.at(0).toString()).value_or(PrepPart::Plan);
        item.text = cells.at(1).toString();
        item.state = fromKey<PrepState>(cells.at(2).toString()).value_or(PrepState::Todo);
        item.position = position++;
        ATTACHE_CHECK(m_writer.insert(item));
    }
    return {};
}

Result<void> Filler::addNotes(const Meeting &meeting)
{
    const QJsonArray notes = meeting.scene.value(QLatin1String("notes")).toArray();
    // Two meetings on the same matter never cover exactly the same points.
    const qsizetype leftOut = notes.size() > 4 ? 1 + meeting.number % (notes.size() - 1) : -1;
    int position = 0;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (i == leftOut)
            continue;
        const QJsonArray cells = notes.at(i).toArray();
        VisitNote note;
        note.visit = meeting.visit.id;
        note.thing = fromKey<SixThing>(cells.at(0).toString()).value_or(SixThing::RealNeed);
        note.topic = cells.at(1).toString();
        note.body = filled(cells.at(2).toString(), meeting.context);
        note.internal = cells.at(3).toBool();
        note.position = position++;
        ATTACHE_CHECK(saveNote(m_writer, note));
    }
    return addPromises(meeting);
}

QString Filler::promiseLine(const QString &text, const QString &owner, QDate due) const
{
    // As somebody types it: under the follow-ups every line is a promise.
    if (m_language == Language::Chinese)
        return QStringLiteral("%1，@%2 %3")
            .arg(text, owner, due.toString(QStringLiteral("M月d日")));
    return QStringLiteral("%1, @%2 %3")
        .arg(text, owner, QLocale(QLocale::English).toString(due, QStringLiteral("d MMM")));
}

Result<void> Filler::addPromises(const Meeting &meeting)
{
    // A name in a note is known only of those who were there.
    ATTACHE_TRY(const NotePeople people, notePeople(m_writer.connection(), meeting.visit));
    QStringList ours = people.names.ourPeople;
    if (ours.isEmpty())
        ours.append(colleague(QLatin1String("me")));
    std::vector<Promise> promises;
    QStringList lines;
    for (const Party party : {Party::Us, Party::Them}) {
        for (const QJsonValue value : meeting.scene.value(keyOf(party)).toArray()) {
            Promise promise;
            promise.text = filled(value.toArray().at(0).toString(), meeting.context);
            promise.owner = party == Party::Them
                                ? meeting.people.front()->contact.name
                                : ours.at(static_cast<qsizetype>(promises.size()) % ours.size());
            promise.due = meeting.day.addDays(value.toArray().at(1).toInt());
            promise.origin = promiseLine(promise.text, promise.owner, promise.due);
            if (promise.due < m_today) {
                const bool dropped = (meeting.number + int(promises.size())) % 11 == 5;
                promise.state = dropped ? PromiseState::Dropped : PromiseState::Kept;
                if (!dropped)
                    promise.keptOn = promise.due.addDays(-(meeting.number % 2));
            }
            lines.append(promise.origin);
            promises.push_back(std::move(promise));
        }
    }
    if (promises.empty())
        return {};
    VisitNote note;
    note.visit = meeting.visit.id;
    note.thing = SixThing::FollowUps;
    note.body = lines.join(QLatin1Char('\n'));
    note.position = 99;
    ATTACHE_CHECK(saveNote(m_writer, note));
    return settlePromises(note, promises);
}

Result<void> Filler::settlePromises(const VisitNote &note, const std::vector<Promise> &wanted)
{
    ATTACHE_TRY(std::vector<Promise> written, promisesNotedIn(m_writer.connection(), note.id));
    for (Promise &promise : written) {
        const auto state = std::ranges::find(wanted, promise.origin, &Promise::origin);
        if (state == wanted.end() || state->state == promise.state)
            continue;
        promise.state = state->state;
        promise.keptOn = state->keptOn;
        ATTACHE_CHECK(m_writer.update(promise));
    }
    return {};
}

Result<void> Filler::addNeeds(Meeting &meeting)
{
    int number = meeting.number;
    for (const QJsonValue value : meeting.scene.value(QLatin1String("needs")).toArray()) {
        const QJsonArray cells = value.toArray();
        Need need;
        need.text = filled(cells.at(0).toString(), meeting.context);
        if (meeting.company->needs.contains(need.text))
            continue;
        meeting.company->needs.insert(need.text);
        need.account = meeting.company->account.id;
        need.opportunity = meeting.visit.opportunity;
        need.visit = meeting.visit.id;
        need.source = fromKey<NeedSource>(cells.at(2).toString()).value_or(NeedSource::Said);
        need.statedBy = meeting.people.front()->contact.id;
        need.heardOn = meeting.day;
        const bool known = need.source == NeedSource::Observed || number % 3 == 0;
        if (known) {
            need.truth = NeedTruth::True;
            need.processStep = cells.at(1).toString();
            if (meeting.people.size() > 1)
                need.confirmedBy = meeting.people[1]->contact.id;
        } else if (need.source == NeedSource::Relayed && meeting.day.daysTo(m_today) > 60) {
            need.truth = NeedTruth::Doubtful;
        }
        need.settled = known && meeting.day.daysTo(m_today) > 75;
        ATTACHE_CHECK(m_writer.insert(need));
        ++number;
    }
    return {};
}

Result<void> Filler::addSpokenPromises()
{
    const QJsonArray promises = m_texts.value(QLatin1String("promises")).toArray();
    for (const auto value : promises) {
        const QJsonArray cells = value.toArray();
        Company *theirs = company(cells.at(0).toString());
        if (!theirs)
            continue;
        Promise promise;
        promise.account = theirs->account.id;
        promise.visit = theirs->lastVisit;
        if (!theirs->opportunities.empty())
            promise.opportunity = theirs->opportunities.front().id;
        promise.party = fromKey<Party>(cells.at(1).toString()).value_or(Party::Us);
        promise.due = m_today.addDays(cells.at(2).toInt());
        promise.text = cells.at(3).toString();
        promise.owner = cells.at(4).toString();
        if (promise.party == Party::Them) {
            promise.contact = theirs->people.front().contact.id;
            promise.owner = theirs->people.front().contact.name;
        }
        ATTACHE_CHECK(m_writer.insert(promise));
    }
    return {};
}

} // namespace attache::sample
