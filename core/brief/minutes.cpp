#include "core/brief/minutes.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/brief/minutes_changes.h"
#include "core/brief/text_changes.h"
#include "core/brief/value_text.h"
#include "core/parse/note_words.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};

using Kind = MinutesChange::Kind;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QStringList linesOf(const std::vector<MinutesTopic> &topics, const QString &topic)
{
    const auto found = std::ranges::find(topics, topic, &MinutesTopic::topic);
    return found == topics.end() ? QStringList() : found->lines;
}

/// Writes minutes section by section, in the conventional order, and marks what differs from an
/// earlier edition.
class Author
{
public:
    /// @p sent may be the same as @p minutes: then nothing differs.
    Author(const MinutesData &minutes, const MinutesData &sent)
        : m_minutes(minutes)
        , m_sent(sent)
    {
    }

    ComparedMinutes write()
    {
        start();
        head();
        paragraphs(FieldLabel::tr("Purpose"), "purpose", &MinutesData::purpose);
        paragraphs(FieldLabel::tr("Customer's situation"), "situation", &MinutesData::situation);
        topics(Words::tr("Discussion"), m_minutes.discussion, m_sent.discussion);
        numbered(FieldLabel::tr("Agreements"), m_minutes.agreements, m_sent.agreements,
                 {.kind = Kind::Line, .field = QStringLiteral("agreements")});
        numbered(Common::tr("Open questions"), m_minutes.questions, m_sent.questions, {});
        if (m_minutes.internal)
            numbered(Words::tr("Risks"), m_minutes.internal->risks, sentInternal().risks, {});
        followUps();
        paragraphs(FieldLabel::tr("Next meeting"), "next_meeting", &MinutesData::nextMeeting);
        closing();
        if (m_minutes.internal)
            internals(*m_minutes.internal);
        return {std::move(m_document), std::move(m_changes)};
    }

private:
    const MinutesInternals &sentInternal() const
    {
        return m_sent.internal ? *m_sent.internal : *m_minutes.internal;
    }

    void section(const QString &title)
    {
        m_part = title;
        m_document.add(Heading{sectionNumber(++m_section, m_minutes.language) + title, 1, {}});
    }

    /// @p after as it stands now, with what it says instead of @p before marked as @p change.
    Inline said(const QString &before, const QString &after, MinutesChange change)
    {
        if (before == after)
            return Inline(after);
        if (change.what.isEmpty())
            change.what = m_part;
        change.before = before;
        change.after = after;
        m_changes.push_back(std::move(change));
        Inline text;
        for (const TextPart &part : changedParts(before, after)) {
            Span span;
            span.text = part.text;
            span.part = part.part;
            span.change = static_cast<int>(m_changes.size());
            text.spans.push_back(std::move(span));
        }
        return text;
    }

    void paragraphs(const QString &title, const char *field, QString MinutesData::*member)
    {
        const auto lines = pairedLines(linesOf(m_sent.*member), linesOf(m_minutes.*member));
        if (lines.empty())
            return;
        section(title);
        for (const LinePair &line : lines) {
            m_document.add(Paragraph{said(line.before, line.after,
                                          {.kind = Kind::Line, .field = QLatin1String(field)})});
        }
    }

    /// @p item without the number or bullet that was typed, for the list numbers its items itself.
    static Inline withoutNumber(Inline item)
    {
        if (item.spans.empty())
            return item;
        QString &text = item.spans.front().text;
        const QStringView bare = notes::withoutBullet(text, true);
        if (!bare.isEmpty())
            text.remove(0, bare.data() - QStringView(text).data());
        return item;
    }

    void list(const QStringList &lines, const QStringList &sent, const MinutesChange &change)
    {
        ListBlock block;
        block.marker = ListBlock::Marker::Number;
        for (const LinePair &line : pairedLines(sent, lines))
            block.items.push_back(
                {withoutNumber(said(line.before, line.after, change)), {}, Tone::Neutral, false});
        m_document.add(std::move(block));
    }

    void numbered(const QString &title, const QStringList &lines, const QStringList &sent,
                  const MinutesChange &change)
    {
        if (lines.isEmpty() && sent.isEmpty())
            return;
        section(title);
        list(lines, sent, change);
    }

    void topics(const QString &title, const std::vector<MinutesTopic> &topics,
                const std::vector<MinutesTopic> &sent)
    {
        QStringList names;
        for (const auto *all : {&topics, &sent}) {
            for (const MinutesTopic &topic : *all) {
                if (!names.contains(topic.topic))
                    names.append(topic.topic);
            }
        }
        if (names.isEmpty())
            return;
        section(title);
        // Under the heading of a topic, they would seem to belong to it.
        std::stable_partition(names.begin(), names.end(),
                              [](const QString &name) { return name.isEmpty(); });
        for (const QString &name : names) {
            if (!name.isEmpty())
                m_document.add(Heading{name, 2, {}});
            list(linesOf(topics, name), linesOf(sent, name), {});
        }
    }

    void start()
    {
        const QString title = Words::tr("Visit minutes");
        m_document.title = title;
        m_document.letterhead = m_minutes.letterhead;
        m_document.headerRight = title;
        if (m_minutes.number > 1)
            //: Beside the title of minutes that are sent once more: "Edition 2"
            m_document.headerRight +=
                QStringLiteral(" · ") + Common::tr("Edition %1").arg(m_minutes.number);
        m_document.author = m_minutes.recorder;
        m_document.subject = title;
        m_document.keywords = QStringList{m_minutes.customer, title};
        if (m_minutes.internal) {
            m_document.subtitle = Words::tr("Internal edition, not for customers");
            m_document.confidential = true;
        }
        if (m_minutes.cancelled)
            m_document.subtitle +=
                (m_document.subtitle.isEmpty() ? QString() : QStringLiteral(" · ")) +
                labelOf(VisitStatus::Cancelled);
    }

    void head()
    {
        KeyValues box;
        box.boxed = true;
        const auto row = [&](const QString &label, const QString &value, const QString &sent,
                             MinutesChange change, bool half = false) {
            change.what = label;
            if (!value.trimmed().isEmpty() || !sent.trimmed().isEmpty())
                box.rows.push_back({label, said(sent, value, change), {}, half});
        };
        const auto time = [](const MinutesData &minutes) {
            return periodText(minutes.startsAt, minutes.endsAt, minutes.language);
        };
        const auto people = [](const MinutesData &minutes, QStringList MinutesData::*side) {
            return listText(minutes.*side, minutes.language);
        };
        row(Words::tr("Customer"), m_minutes.customer, m_sent.customer, {});
        row(Common::tr("Time"), time(m_minutes), time(m_sent),
            {.kind = Kind::When, .field = QStringLiteral("starts_at")}, true);
        row(Common::tr("Kind"), labelOf(m_minutes.kind), labelOf(m_sent.kind),
            {.kind = Kind::When, .field = QStringLiteral("kind")}, !time(m_minutes).isEmpty());
        row(FieldLabel::tr("Place"), m_minutes.place, m_sent.place,
            {.kind = Kind::Text, .field = QStringLiteral("place")});
        row(Words::tr("Customer's side"), people(m_minutes, &MinutesData::theirPeople),
            people(m_sent, &MinutesData::theirPeople), {});
        row(Words::tr("Our side"), people(m_minutes, &MinutesData::ourPeople),
            people(m_sent, &MinutesData::ourPeople), {});
        row(FieldLabel::tr("Recorder"), m_minutes.recorder, m_sent.recorder,
            {.kind = Kind::Text, .field = QStringLiteral("recorder")});
        m_document.add(std::move(box));
    }

    Inline status(const MinutesFollowUp &each) const
    {
        if (each.state == PromiseState::Kept)
            return Inline{Span{Common::tr("Done"), Tone::Ok, false, false, {}}};
        if (each.state == PromiseState::Dropped)
            return Inline{Span{labelOf(each.state), Tone::Muted, false, false, {}}};
        const bool late = each.due.isValid() && each.due < m_minutes.today;
        if (!late)
            return Inline(Words::tr("To do"));
        // Which promises are late is not for the customer.
        if (!m_minutes.internal)
            return Inline(Words::tr("In progress"));
        return Inline{Span{Words::tr("Overdue"), Tone::Danger, false, false, {}}};
    }

    QString ownerOf(const MinutesFollowUp &each) const
    {
        if (!each.owner.isEmpty())
            return each.owner;
        //: Who is responsible for a follow-up, where no person is named.
        return each.party == Party::Us ? Words::tr("Our side") : Words::tr("Customer's side");
    }

    QString dueOf(const MinutesFollowUp &each) const
    {
        return each.due.isValid() ? shortDateText(each.due, m_minutes.today, m_minutes.language)
                                  : QStringLiteral("–");
    }

    std::vector<Inline> followUp(const MinutesFollowUp &sent, const MinutesFollowUp &now)
    {
        const auto change = [&](const char *field) {
            return MinutesChange{.kind = Kind::FollowUp,
                                 .what = m_part + QStringLiteral(" · ") + now.item,
                                 .field = QLatin1String(field),
                                 .promise = now.promise};
        };
        Inline item = said(sent.item, now.item, change("text"));
        for (Span &span : item.spans)
            span.link = linkTo(now.promise);
        return {std::move(item), said(ownerOf(sent), ownerOf(now), change("owner")),
                said(dueOf(sent), dueOf(now), change("due")), status(now)};
    }

    /// One that the other edition does not have.
    std::vector<Inline> loneFollowUp(const MinutesFollowUp &each, SpanPart part)
    {
        const bool added = part == SpanPart::Added;
        MinutesChange change{.kind = added ? Kind::FollowUpAdded : Kind::FollowUpRemoved,
                             .what = m_part,
                             .promise = each.promise};
        (added ? change.after : change.before) = each.item;
        m_changes.push_back(std::move(change));
        const auto marked = [&](const QString &text) {
            Span span;
            span.text = text;
            span.part = part;
            span.change = static_cast<int>(m_changes.size());
            return Inline{span};
        };
        return {marked(each.item), marked(ownerOf(each)), marked(dueOf(each)),
                added ? status(each) : Inline()};
    }

    void followUps()
    {
        if (m_minutes.followUps.empty() && m_sent.followUps.empty())
            return;
        section(Common::tr("Follow-ups"));
        TableBlock table;
        table.columns = {{Common::tr("Item"), 5, false},
                         {FieldLabel::tr("Responsible"), 2, false},
                         {Common::tr("Due"), 2, false},
                         {FieldLabel::tr("Status"), 1, false}};
        const auto find = [](const std::vector<MinutesFollowUp> &all, Id<Promise> promise) {
            return std::ranges::find(all, promise, &MinutesFollowUp::promise);
        };
        for (const MinutesFollowUp &each : m_minutes.followUps) {
            const auto sent = find(m_sent.followUps, each.promise);
            table.rows.push_back(sent == m_sent.followUps.end()
                                     ? loneFollowUp(each, SpanPart::Added)
                                     : followUp(*sent, each));
        }
        for (const MinutesFollowUp &each : m_sent.followUps) {
            if (find(m_minutes.followUps, each.promise) == m_minutes.followUps.end())
                table.rows.push_back(loneFollowUp(each, SpanPart::Removed));
        }
        m_document.add(std::move(table));
    }

    void closing()
    {
        KeyValues rows;
        const auto row = [&](const QString &label, const QString &value, const QString &sent,
                             const char *field) {
            if (value.trimmed().isEmpty() && sent.trimmed().isEmpty())
                return;
            rows.rows.push_back(
                {label,
                 said(sent, value,
                      {.kind = Kind::Text, .what = label, .field = QLatin1String(field)}),
                 {},
                 false});
        };
        const bool none =
            m_minutes.attachments.trimmed().isEmpty() && m_sent.attachments.trimmed().isEmpty() &&
            m_minutes.distribution.trimmed().isEmpty() && m_sent.distribution.trimmed().isEmpty();
        if (none)
            return;
        section(Words::tr("Attachments and distribution"));
        row(FieldLabel::tr("Attachments"), m_minutes.attachments, m_sent.attachments,
            "attachments");
        row(FieldLabel::tr("Distribution"), m_minutes.distribution, m_sent.distribution,
            "distribution");
        m_document.add(std::move(rows));
    }

    void internals(const MinutesInternals &internal)
    {
        topics(Words::tr("Observations"), internal.observations, sentInternal().observations);
        people(internal);
        needs(internal);
        KeyValues rows;
        const auto row = [&rows](const QString &label, const QString &text) {
            if (!text.trimmed().isEmpty())
                rows.rows.push_back({label, Inline(text), {}, false});
        };
        row(Common::tr("Best"), internal.bestObjective);
        row(Common::tr("Minimum"), internal.minimumObjective);
        if (rows.rows.empty())
            return;
        section(Common::tr("Objectives"));
        m_document.add(std::move(rows));
    }

    void people(const MinutesInternals &internal)
    {
        if (internal.people.empty())
            return;
        section(Words::tr("Roles and stances"));
        TableBlock table;
        table.columns = {{FieldLabel::tr("Person"), 2, false},
                         {FieldLabel::tr("Role"), 2, false},
                         {FieldLabel::tr("Stance"), 1, false},
                         {FieldLabel::tr("Influence"), 1, true},
                         {FieldLabel::tr("Cares for"), 4, false}};
        for (const auto &person : internal.people) {
            table.rows.push_back(
                {Inline(person.name),
                 Inline(person.roles.isEmpty() ? labelOf(RoleCoverage::Unknown) : person.roles),
                 Inline(person.stance ? labelOf(*person.stance) : QStringLiteral("–")),
                 Inline(person.influence ? QString::number(*person.influence)
                                         : QStringLiteral("–")),
                 Inline(person.concern)});
        }
        m_document.add(std::move(table));
    }

    void needs(const MinutesInternals &internal)
    {
        if (internal.needs.empty())
            return;
        section(Words::tr("Customer needs"));
        ListBlock block;
        for (const Need &need : internal.needs) {
            block.items.push_back(
                {Inline(need.text),
                 Inline(labelOf(need.source) + QStringLiteral(" · ") + labelOf(need.truth)),
                 Tone::Neutral, false});
        }
        m_document.add(std::move(block));
    }

    const MinutesData &m_minutes;
    const MinutesData &m_sent;
    Document m_document;
    std::vector<MinutesChange> m_changes;
    QString m_part; ///< the section being written
    int m_section = 0;
};

} // namespace

Document makeMinutesDocument(const MinutesData &minutes)
{
    return Author(minutes, minutes).write().document;
}

ComparedMinutes compareMinutes(const MinutesData &sent, const MinutesData &now)
{
    return Author(now, sent).write();
}

Result<Document> makeMinutes(Connection &connection, Id<Visit> visit, Edition edition,
                             Language language, QDate today)
{
    ATTACHE_TRY(const MinutesData minutes,
                minutesData(connection, visit, edition, language, today));
    return makeMinutesDocument(minutes);
}

} // namespace attache
