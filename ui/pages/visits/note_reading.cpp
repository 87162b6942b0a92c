#include "ui/pages/visits/note_reading.h"

#include "core/base/shared_text.h"
#include "core/brief/promise_sync.h"
#include "core/brief/value_text.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/visit_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

InlineChip::Look lookOf(const NoteMark &mark)
{
    switch (mark.kind) {
    case NoteMark::Kind::Risk:
        return InlineChip::Look::Warn;
    case NoteMark::Kind::Date:
        return InlineChip::Look::Outline;
    case NoteMark::Kind::Box:
        return InlineChip::Look::AccentOutline;
    case NoteMark::Kind::Side:
        return mark.party == Party::Us ? InlineChip::Look::Filled : InlineChip::Look::Outline;
    case NoteMark::Kind::Question:
    case NoteMark::Kind::Person:
        break;
    }
    return InlineChip::Look::Accent;
}

/// The lines whose promises are others in @p after than in @p before.
QSet<QString> changedLines(const std::vector<Promise> &before, const std::vector<Promise> &after)
{
    QSet<QString> lines;
    const auto compare = [&lines](const auto &some, const auto &others) {
        for (const Promise &promise : some) {
            const auto same = std::ranges::find(others, promise.id, &Promise::id);
            if (same == others.end() || same->due != promise.due || same->party != promise.party ||
                same->origin != promise.origin)
                lines.insert(promise.origin);
        }
    };
    compare(before, after);
    compare(after, before);
    return lines;
}

bool isShown(const NoteMark &mark)
{
    // A line about people who are not known has nothing to show.
    return mark.kind != NoteMark::Kind::Person || mark.party;
}

} // namespace

NoteReading::Effect NoteReading::setBrief(const BriefData &brief, const NotePeople &people,
                                          const std::vector<Promise> &promises)
{
    Effect effect;
    const QDate day = noteDay(brief.visit, brief.today);
    effect.all = !m_text || m_names != people.names || m_day != day;
    effect.lines = changedLines(m_promises, promises);
    m_brief = brief;
    m_promises = promises;
    m_contacts = people.contacts;
    m_names = people.names;
    m_day = day;
    if (effect.all) {
        m_text = std::make_shared<NoteReader>(m_names, m_day, PlainLine::Text);
        m_followUps = std::make_shared<NoteReader>(m_names, m_day, PlainLine::Promise);
    }
    m_mentionable.clear();
    for (const QString &name : m_names.theirPeople) {
        const BriefAttendee *here = attendee(name);
        m_mentionable.push_back({name, here ? here->post : QString()});
    }
    // Those in the room come first; ours behind theirs, who are talked about more.
    std::ranges::stable_sort(m_mentionable, [this](const auto &a, const auto &b) {
        return attendee(a.name) && !attendee(b.name);
    });
    for (const QString &name : m_names.ourPeople)
        m_mentionable.push_back({name, tr("one of us")});
    return effect;
}

const NoteReader *NoteReading::reader(SixThing thing) const
{
    return plainLineOf(thing) == PlainLine::Promise ? m_followUps.get() : m_text.get();
}

const BriefAttendee *NoteReading::attendee(const QString &name) const
{
    const auto found = std::ranges::find(m_brief.attendees, name, &BriefAttendee::name);
    return found == m_brief.attendees.end() ? nullptr : &*found;
}

const Promise *NoteReading::promiseOf(const QString &text, Id<VisitNote> note) const
{
    const QString origin = text.trimmed();
    const auto found = std::ranges::find_if(m_promises, [&](const Promise &promise) {
        return promise.origin == origin && (note.isNull() || promise.note == note);
    });
    return found == m_promises.end() ? nullptr : &*found;
}

QString NoteReading::shortDate(QDate day) const
{
    return shortDay(day, m_day);
}

QString NoteReading::weekday(QDate day) const
{
    return QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
}

std::unique_ptr<LineLook> NoteReading::look(SixThing thing, const QString &text) const
{
    const NoteReader *reader = this->reader(thing);
    auto look = std::make_unique<LineLook>();
    if (!reader)
        return look;
    const std::optional<NoteLine> line = reader->line(text);
    const bool promises = line && line->kind == NoteLine::Kind::Promise;
    const Promise *promise = promises ? promiseOf(text) : nullptr;
    bool sided = false;
    bool due = false;
    for (const NoteMark &mark : reader->marks(text)) {
        if (!isShown(mark))
            continue;
        InlineChip chip{mark.start, mark.length, lookOf(mark), {}};
        sided = sided || mark.kind == NoteMark::Kind::Side;
        if (mark.kind == NoteMark::Kind::Date) {
            // The promise may have been given another day since.
            const bool own = promise && !std::exchange(due, true);
            const QDate day = own && promise->due.isValid() ? promise->due : mark.date;
            const QString words = text.mid(mark.start, mark.length);
            const bool saysDay = words.contains(QString::number(day.day())) && day == mark.date;
            chip.addition = saysDay ? weekday(day) : shortDate(day);
            if (words.contains(chip.addition))
                chip.addition.clear();
        }
        look->chips.push_back(std::move(chip));
    }
    if (promises && (!sided || (promise && line->party && promise->party != *line->party))) {
        const Party party = promise ? promise->party : line->party.value_or(Party::Us);
        //: The side that gave a promise, very short
        look->aside = party == Party::Us ? Common::tr("We", "side of a promise")
                                         : Common::tr("They", "side of a promise");
        look->asideFilled = party == Party::Us;
    }
    return look;
}

QString NoteReading::recorder() const
{
    const QString named = m_brief.visit.recorder.trimmed();
    return named.isEmpty() ? m_brief.author.trimmed() : named;
}

Reading NoteReading::promiseReading(const NoteLine &line, const Promise *promise) const
{
    Reading reading;
    reading.kind = Reading::Kind::Promise;
    const Party party = promise ? promise->party : line.party.value_or(Party::Us);
    // 我周五前发报价, "I will send it": whoever writes it down, as it will be when it is saved.
    const bool isRecorders = line.party == Party::Us && line.owner.isEmpty();
    const QString owner = promise ? promise->owner : isRecorders ? recorder() : line.owner;
    const QDate due = promise ? promise->due : line.due.value_or(QDate());
    reading.note.kind =
        party == Party::Us ? Common::tr("We promised") : Common::tr("They promised");
    reading.note.tone = party == Party::Us ? Tone::Accent : Tone::Neutral;
    reading.note.changeable = promise != nullptr;
    QStringList parts;
    if (!owner.isEmpty())
        parts.append(owner);
    //: Of a promise without a due date
    parts.append(due.isValid() ? shortDate(due) : tr("no date"));
    if (promise && promise->state == PromiseState::Kept)
        parts.append(labelOf(PromiseState::Kept));
    if (promise)
        reading.promise = promise->id;
    reading.note.text = listText(parts, m_brief.language);
    return reading;
}

QString NoteReading::coverageAfter(const BriefAttendee &person) const
{
    std::vector<ChainPerson> people;
    for (const ChainCell &cell : m_brief.chain.cells)
        people.push_back({cell.role, cell.coverage, Stance::Neutral, m_brief.today, {}});
    const int before = chainCoverage(people, m_brief.today).score;
    for (const RoleKind role : person.roles)
        people.push_back({role, RoleCoverage::Met, Stance::Neutral, m_brief.today, {}});
    const int after = chainCoverage(people, m_brief.today).score;
    // Somebody met too long ago counts for less than the cells say; then no figure is given.
    if (before != m_brief.chain.score || after == before)
        return {};
    return QStringLiteral("%1 → %2").arg(before).arg(after);
}

Reading NoteReading::personReading(const NoteMark &mark) const
{
    Reading reading;
    reading.kind = Reading::Kind::Person;
    reading.mark = mark;
    reading.note.kind = mark.name;
    const BriefAttendee *person = attendee(mark.name);
    if (mark.party == Party::Us) {
        reading.note.text = tr("one of us");
        reading.note.changeable = false;
        return reading;
    }
    reading.contact = m_contacts.value(mark.name);
    if (!person) {
        reading.note.text = tr("not in the room");
        return reading;
    }
    const QString role = person->isRoleKnown() ? labelOf(person->roles.front()) : QString();
    const bool first = !person->isMet() && m_brief.visit.status != VisitStatus::Cancelled;
    if (first) {
        reading.note.tone = Tone::Ok;
        if (!role.isEmpty())
            reading.note.kind = role;
        const QString coverage = coverageAfter(*person);
        reading.note.text = coverage.isEmpty() ? tr("met for the first time")
                                               //: %1 is the coverage before and after: "38 → 50"
                                               : tr("first met, %1").arg(coverage);
        return reading;
    }
    reading.note.text = role.isEmpty() ? tr("role unknown")
                                       : role + QStringLiteral(" · ") + labelOf(person->stance);
    return reading;
}

Reading NoteReading::dateReading(const NoteMark &mark, const std::vector<NoteMark> &marks) const
{
    Reading reading;
    reading.kind = Reading::Kind::Date;
    reading.mark = mark;
    reading.note.kind = shortDate(mark.date) + QLatin1Char(' ') + weekday(mark.date);
    for (const NoteMark &each : marks) {
        if (each.kind != NoteMark::Kind::Person || !each.party)
            continue;
        const BriefAttendee *person = attendee(each.name);
        reading.note.text = each.name;
        if (person && person->isRoleKnown())
            reading.note.text += QLatin1Char(' ') + labelOf(person->roles.front());
        break;
    }
    return reading;
}

std::vector<Reading> NoteReading::read(SixThing thing, const QString &text, const QString &lead,
                                       Id<VisitNote> note, bool stored) const
{
    std::vector<Reading> readings;
    const NoteReader *reader = this->reader(thing);
    const std::optional<NoteLine> line = reader ? reader->line(text) : std::nullopt;
    if (!line)
        return readings;
    const std::vector<NoteMark> marks = reader->marks(text);
    if (line->kind == NoteLine::Kind::Promise) {
        const Promise *promise = promiseOf(text, note);
        Reading reading = promiseReading(*line, promise);
        if (!promise && stored) {
            reading.kind = Reading::Kind::Unpromised;
            reading.note = {0, Tone::Muted, tr("Text only"), tr("no promise"), true};
        }
        reading.text = text;
        readings.push_back(std::move(reading));
        return readings;
    }
    if (line->kind == NoteLine::Kind::Question) {
        Reading reading;
        reading.kind = Reading::Kind::Question;
        reading.note = {0, Tone::Accent, tr("Question"), tr("goes to open questions"), false};
        readings.push_back(std::move(reading));
    } else if (line->kind == NoteLine::Kind::Risk) {
        Reading reading;
        reading.kind = Reading::Kind::Risk;
        reading.note = {0, Tone::Warn, tr("Risk"), tr("internal only"), false};
        readings.push_back(std::move(reading));
    }
    for (const NoteMark &mark : marks) {
        if (mark.kind == NoteMark::Kind::Date)
            readings.push_back(dateReading(mark, marks));
    }
    for (const NoteMark &mark : marks) {
        if (mark.kind == NoteMark::Kind::Person && mark.party)
            readings.push_back(personReading(mark));
    }
    if (thing == SixThing::RealNeed && !lead.trimmed().isEmpty()) {
        Reading reading;
        reading.kind = Reading::Kind::Need;
        reading.text = lead.trimmed();
        const auto need = std::ranges::find_if(m_brief.needs, [&](const BriefNeed &each) {
            return each.need.text.trimmed() == reading.text;
        });
        const bool known = need != m_brief.needs.end();
        const TagText truth =
            known ? needTruth(need->need.truth) : TagText{tr("record as a need…"), Tone::Neutral};
        if (known)
            reading.need = need->need.id;
        const bool twice = known && !need->need.confirmedBy.isNull();
        reading.note = {0, truth.tone, FieldLabel::tr("Need"),
                        twice ? tr("said by two people, %1").arg(truth.text) : truth.text, true};
        readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace attache
