#include "core/queries/account_timeline.h"

#include "core/domain/account_note.h"
#include "core/domain/stage_change.h"
#include "core/queries/read_rows.h"
#include "core/queries/visit_records.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

using namespace queries;
using Kind = TimelineMark::Kind;

/// One kind of mark: id, time or day, opportunity, word, planned, people, summary, whether there
/// are needs, promises, materials and minutes, for the account ?1, today's day ?2 and the contact
/// ?3, which may be none.
struct Source
{
    Kind kind;
    const char *sql;
};

constexpr Source Sources[] = {
    {Kind::Meeting,
     "SELECT v.id, v.starts_at, v.opportunity, v.kind, v.status = 'planned', "
     "EXISTS(SELECT 1 FROM attendee a WHERE a.visit = v.id), "
     "EXISTS(SELECT 1 FROM visit_note n WHERE n.visit = v.id AND n.body <> ''), "
     "EXISTS(SELECT 1 FROM need n WHERE n.visit = v.id), "
     "EXISTS(SELECT 1 FROM promise p WHERE p.visit = v.id), "
     "EXISTS(SELECT 1 FROM prep_item i WHERE i.visit = v.id AND i.part = 'materials' "
     "AND i.state = 'ready'), v.minutes_sent_at IS NOT NULL "
     "FROM visit v WHERE v.account = ?1 AND v.starts_at IS NOT NULL AND v.status <> 'cancelled' "
     "AND (?3 IS NULL OR EXISTS(SELECT 1 FROM attendee a WHERE a.visit = v.id AND a.contact = "
     "?3))"},
    {Kind::PromiseMade,
     // A promise that was made at no visit is dated by its id, which holds the time of its birth.
     "SELECT id, strftime('%Y-%m-%dT%H:%M:%fZ', (id >> 21) / 1000.0 + 1577836800, 'unixepoch'), "
     "opportunity, party FROM promise WHERE account = ?1 AND visit IS NULL "
     "AND (?3 IS NULL OR contact = ?3)"},
    {Kind::PromiseKept,
     "SELECT id, kept_on, opportunity, party FROM promise WHERE account = ?1 AND state = 'kept' "
     "AND kept_on IS NOT NULL AND (?3 IS NULL OR contact = ?3)"},
    {Kind::PromiseMissed,
     "SELECT id, due, opportunity, party FROM promise WHERE account = ?1 AND state = 'open' "
     "AND due < ?2 AND (?3 IS NULL OR contact = ?3)"},
    {Kind::Stage, "SELECT s.id, s.changed_at, s.opportunity, s.to_stage FROM stage_change s "
                  "JOIN opportunity o ON o.id = s.opportunity WHERE o.account = ?1 AND ?3 IS NULL"},
    {Kind::Need,
     "SELECT id, heard_on, opportunity, truth FROM need WHERE account = ?1 AND visit IS NULL "
     "AND heard_on IS NOT NULL AND (?3 IS NULL OR stated_by = ?3)"},
    {Kind::Fact, "SELECT id, learnt_on, NULL, kind FROM account_fact WHERE account = ?1 "
                 "AND learnt_on IS NOT NULL AND ?3 IS NULL"},
    {Kind::Note, "SELECT id, written_at, opportunity, '' FROM account_note WHERE account = ?1 "
                 "AND (?3 IS NULL OR contact = ?3)"},
};

TimelineMark markOf(Kind kind, const Statement &row, const QDateTime &now)
{
    constexpr qsizetype DayLength = 10;
    TimelineMark mark;
    mark.kind = kind;
    mark.id = row.integer(0);
    mark.at = row.instant(1);
    if (row.text(1).size() == DayLength) {
        const QDate day = row.date(1);
        const QDateTime noon = QDateTime(day, QTime(12, 0)).toUTC();
        mark.at = day == now.toLocalTime().date() ? std::min(noon, now) : noon;
    }
    if (!row.isNull(2))
        mark.opportunity = row.id<Opportunity>(2);
    mark.word = row.text(3);
    if (kind != Kind::Meeting)
        return mark;
    if (choiceAt<VisitKind>(row, 3) == VisitKind::Phone)
        mark.kind = Kind::Call;
    mark.planned = row.boolean(4);
    mark.people = row.boolean(5);
    mark.summary = row.boolean(6);
    mark.materials = row.boolean(9);
    mark.minutes = row.boolean(10);
    for (const int part : {7, 8, 9, 10})
        mark.parts += row.boolean(part) ? 1 : 0;
    return mark;
}

/// The first words of a note: its line without the marks that say what the line is.
QString firstLine(const QString &body)
{
    static const QRegularExpression marks(
        QStringLiteral("^[-*•·]?\\s*(\\[[ xX√]?\\]|【\\s*】|[?？!！]+)?\\s*"));
    for (const QString &line : body.split(u'\n', Qt::SkipEmptyParts)) {
        QString words = line.trimmed();
        words.remove(marks);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// Reads entries one after another, each name once.
class EntryReader
{
public:
    explicit EntryReader(Connection &connection)
        : m_connection(connection)
        , m_names(connection)
    {
    }

    Result<TimelineEntry> read(const TimelineMark &mark)
    {
        TimelineEntry entry;
        entry.mark = mark;
        switch (mark.kind) {
        case Kind::Meeting:
        case Kind::Call:
            ATTACHE_CHECK(readVisit(entry));
            break;
        case Kind::PromiseMade:
        case Kind::PromiseKept:
        case Kind::PromiseMissed:
            ATTACHE_CHECK(readPromise(entry));
            break;
        case Kind::Stage:
            ATTACHE_CHECK(readStage(entry));
            break;
        case Kind::Need:
            ATTACHE_CHECK(readNeed(entry));
            break;
        case Kind::Fact:
            ATTACHE_CHECK(readFact(entry));
            break;
        case Kind::Note:
            ATTACHE_CHECK(readNote(entry));
            break;
        }
        ATTACHE_CHECK(m_names.status());
        return entry;
    }

private:
    Result<void> readVisit(TimelineEntry &entry)
    {
        const Id<Visit> id(entry.mark.id);
        ATTACHE_TRY(const auto found, Store<Visit>(m_connection).find(id));
        if (!found)
            return {};
        const Visit &visit = *found;
        entry.title = firstOf({visit.title, visit.purpose.section(u'\n', 0, 0)});
        entry.visitKind = visit.kind;
        entry.status = visit.status;
        entry.endsAt = visit.endsAt;
        entry.place = visit.place;
        entry.minutesSentAt = visit.minutesSentAt;
        ATTACHE_TRY(const auto attendees, attendeesOf(m_connection, id));
        for (const Attendee &each : attendees)
            (each.isOurs() ? entry.ourPeople : entry.theirPeople)
                .append(each.isOurs() ? each.name : m_names.of(each.contact));
        if (!entry.theirPeople.isEmpty())
            entry.person = entry.theirPeople.front();
        if (entry.mark.summary) {
            ATTACHE_TRY(entry.summary, summaryOf(id));
        }
        return entry.mark.parts > 0 ? readOutcome(entry, id) : Result<void>();
    }

    Result<QString> summaryOf(Id<Visit> visit)
    {
        ATTACHE_TRY(const auto notes, notesOf(m_connection, visit));
        const auto said = [](const VisitNote &note) { return !note.body.isEmpty(); };
        auto found = std::ranges::find_if(notes, [&](const VisitNote &note) {
            return note.thing == SixThing::Feedback && said(note);
        });
        if (found == notes.end())
            found = std::ranges::find_if(notes, said);
        return found == notes.end() ? QString() : firstLine(found->body);
    }

    Result<void> readOutcome(TimelineEntry &entry, Id<Visit> visit)
    {
        ATTACHE_TRY(const auto needs, needsHeardAt(m_connection, visit));
        for (const Need &need : needs)
            entry.needs.append(need.text.section(u'\n', 0, 0));
        ATTACHE_TRY(const auto promises, promisesMadeAt(m_connection, visit));
        for (const Promise &promise : promises) {
            PromiseCount &count = promise.party == Party::Us ? entry.ours : entry.theirs;
            ++count.made;
            count.kept += promise.state == PromiseState::Kept ? 1 : 0;
        }
        ATTACHE_TRY(const auto items, prepItemsOf(m_connection, visit));
        for (const PrepItem &item : items) {
            if (item.part == PrepPart::Materials && item.state == PrepState::Ready)
                entry.materials.append(firstOf({item.text, item.item}));
        }
        return {};
    }

    Result<void> readPromise(TimelineEntry &entry)
    {
        ATTACHE_TRY(const auto promise,
                    Store<Promise>(m_connection).find(Id<Promise>(entry.mark.id)));
        if (!promise)
            return {};
        entry.title = promise->text;
        entry.party = promise->party;
        entry.due = promise->due;
        entry.keptOn = promise->keptOn;
        entry.person = firstOf({m_names.of(promise->contact), promise->owner});
        return {};
    }

    Result<void> readStage(TimelineEntry &entry)
    {
        ATTACHE_TRY(const auto change,
                    Store<StageChange>(m_connection).find(Id<StageChange>(entry.mark.id)));
        if (!change)
            return {};
        entry.title = m_names.of(change->opportunity);
        entry.from = change->from;
        entry.to = change->to;
        return {};
    }

    Result<void> readNeed(TimelineEntry &entry)
    {
        ATTACHE_TRY(const auto need, Store<Need>(m_connection).find(Id<Need>(entry.mark.id)));
        if (!need)
            return {};
        entry.title = need->text;
        entry.truth = need->truth;
        entry.person = m_names.of(need->statedBy);
        return {};
    }

    Result<void> readFact(TimelineEntry &entry)
    {
        ATTACHE_TRY(const auto fact,
                    Store<AccountFact>(m_connection).find(Id<AccountFact>(entry.mark.id)));
        if (!fact)
            return {};
        entry.title = fact->text;
        entry.fact = fact->kind;
        entry.source = fact->source;
        return {};
    }

    Result<void> readNote(TimelineEntry &entry)
    {
        ATTACHE_TRY(const auto note,
                    Store<AccountNote>(m_connection).find(Id<AccountNote>(entry.mark.id)));
        if (!note)
            return {};
        entry.title = note->text;
        entry.person = m_names.of(note->contact);
        return {};
    }

    Connection &m_connection;
    RecordNames m_names;
};

} // namespace

Result<std::vector<TimelineMark>> timelineMarks(Connection &connection, Id<Account> account,
                                                const QDateTime &now, Id<Contact> contact)
{
    const QDate today = now.toLocalTime().date();
    std::vector<TimelineMark> all;
    for (const Source &source : Sources) {
        const auto read = [&](const Statement &row) { return markOf(source.kind, row, now); };
        ATTACHE_TRY(const auto marks,
                    readRows(connection, source.sql, read, account, today, contact));
        all.insert(all.end(), marks.begin(), marks.end());
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TimelineMark &a, const TimelineMark &b) { return a.at > b.at; });
    return all;
}

Result<std::vector<TimelineEntry>> timelineEntries(Connection &connection,
                                                   std::span<const TimelineMark> marks)
{
    EntryReader reader(connection);
    std::vector<TimelineEntry> entries;
    entries.reserve(marks.size());
    for (const TimelineMark &mark : marks) {
        ATTACHE_TRY(TimelineEntry entry, reader.read(mark));
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<ShownMaterial>> materialsShown(Connection &connection, Id<Account> account,
                                                  int limit)
{
    return readRows(
        connection,
        // What was shown, a slide as the deck it is of; then what followed it, version by version.
        "WITH RECURSIVE shown(item, text, version, at, visit, kind, id) AS ("
        "SELECT i.item, i.text, '', max(v.starts_at), v.id, '', NULL FROM prep_item i "
        "JOIN visit v ON v.id = i.visit WHERE v.account = ?1 AND v.status = 'done' "
        "AND i.part = 'materials' AND i.state = 'ready' AND v.starts_at IS NOT NULL "
        "GROUP BY i.item, i.text UNION ALL "
        "SELECT '', iif(s.id IS NULL OR d.id IS NULL, u.title, d.name) AS words, u.version, "
        "max(v.starts_at), v.id, CASE WHEN d.id IS NOT NULL THEN 'deck' "
        "WHEN u.case_study IS NOT NULL THEN 'case' WHEN u.faq IS NOT NULL THEN 'faq' "
        "WHEN u.competitor IS NOT NULL THEN 'competitor' ELSE 'handout' END, "
        "coalesce(d.id, u.case_study, u.faq, u.competitor, u.collateral) FROM material_use u "
        "JOIN visit v ON v.id = u.visit LEFT JOIN slide s ON s.id = u.slide "
        "LEFT JOIN deck d ON d.id = coalesce(u.deck, s.deck) WHERE v.account = ?1 "
        "AND v.status = 'done' AND u.use = 'shown' AND v.starts_at IS NOT NULL "
        "GROUP BY words, u.version), "
        "later(kind, first, id, version, step) AS ("
        "SELECT kind, id, id, '', 0 FROM shown WHERE id IS NOT NULL UNION "
        "SELECT l.kind, l.first, t.id, t.version, l.step + 1 FROM later l JOIN ("
        "SELECT 'deck' AS kind, id, version, predecessor FROM deck UNION ALL "
        "SELECT 'case', id, version, predecessor FROM case_study UNION ALL "
        "SELECT 'faq', id, version, predecessor FROM faq UNION ALL "
        "SELECT 'competitor', id, version, predecessor FROM competitor UNION ALL "
        "SELECT 'handout', id, version, predecessor FROM collateral) t "
        "ON t.kind = l.kind AND t.predecessor = l.id WHERE l.step < 50) "
        "SELECT s.item, s.text, s.version, (SELECT l.version FROM later l WHERE l.kind = s.kind "
        "AND l.first = s.id AND l.step > 0 ORDER BY l.step DESC, l.id DESC LIMIT 1), s.at, "
        "s.visit FROM shown s ORDER BY s.at DESC, s.version = '', s.item, s.text LIMIT ?2",
        [](const Statement &row) {
            return ShownMaterial{
                row.text(0),    row.text(1),
                row.text(2),    row.isNull(3) ? std::nullopt : std::optional(row.text(3)),
                row.instant(4), row.id<Visit>(5)};
        },
        account, limit);
}

} // namespace attache
