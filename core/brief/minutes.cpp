#include "core/brief/minutes.h"

#include "core/brief/links.h"
#include "core/brief/value_text.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};

/// Writes minutes section by section, in the conventional order.
class Author
{
public:
    explicit Author(const MinutesData &minutes)
        : m_minutes(minutes)
    {
    }

    Document write()
    {
        start();
        head();
        paragraphs(Words::tr("Purpose"), m_minutes.purpose);
        paragraphs(Words::tr("Customer's situation"), m_minutes.situation);
        topics(Words::tr("Discussion"), m_minutes.discussion);
        numbered(Words::tr("Agreements"), m_minutes.agreements);
        numbered(Words::tr("Open questions"), m_minutes.questions);
        if (m_minutes.internal)
            numbered(Words::tr("Risks"), m_minutes.internal->risks);
        followUps();
        paragraphs(Words::tr("Next meeting"), m_minutes.nextMeeting);
        closing();
        if (m_minutes.internal)
            internals(*m_minutes.internal);
        return std::move(m_document);
    }

private:
    void section(const QString &title)
    {
        m_document.add(Heading{sectionNumber(++m_section, m_minutes.language) + title, 1, {}});
    }

    void paragraphs(const QString &title, const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        section(title);
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                m_document.add(Paragraph{Inline(line.trimmed())});
        }
    }

    void list(const QStringList &lines)
    {
        ListBlock block;
        block.marker = ListBlock::Marker::Number;
        for (const QString &line : lines)
            block.items.push_back({Inline(line), {}, Tone::Neutral, false});
        m_document.add(std::move(block));
    }

    void numbered(const QString &title, const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        section(title);
        list(lines);
    }

    void topics(const QString &title, const std::vector<MinutesTopic> &topics)
    {
        if (topics.empty())
            return;
        section(title);
        for (const MinutesTopic &topic : topics) {
            if (!topic.topic.isEmpty())
                m_document.add(Heading{topic.topic, 2, {}});
            list(topic.lines);
        }
    }

    void start()
    {
        const QString title = Words::tr("Visit minutes");
        m_document.title = title;
        m_document.letterhead = m_minutes.letterhead;
        m_document.headerRight = title;
        m_document.author = m_minutes.recorder;
        m_document.subject = title;
        m_document.keywords = QStringList{m_minutes.customer, title};
        if (m_minutes.internal) {
            m_document.subtitle = Words::tr("Internal edition, not for customers");
            m_document.confidential = true;
        }
    }

    void head()
    {
        KeyValues box;
        box.boxed = true;
        const auto row = [&box](const QString &label, const QString &value, bool half = false) {
            if (!value.trimmed().isEmpty())
                box.rows.push_back({label, Inline(value), {}, half});
        };
        const QString time = periodText(m_minutes.startsAt, m_minutes.endsAt, m_minutes.language);
        row(Words::tr("Customer"), m_minutes.customer);
        row(Words::tr("Time"), time, true);
        row(Words::tr("Kind"), labelOf(m_minutes.kind), !time.isEmpty());
        row(Words::tr("Place"), m_minutes.place);
        row(Words::tr("Customer's side"), listText(m_minutes.theirPeople, m_minutes.language));
        row(Words::tr("Our side"), listText(m_minutes.ourPeople, m_minutes.language));
        row(Words::tr("Recorder"), m_minutes.recorder);
        m_document.add(std::move(box));
    }

    Inline status(const MinutesFollowUp &each) const
    {
        if (each.state == PromiseState::Kept)
            return Inline{Span{Words::tr("Done"), Tone::Ok, false, false, {}}};
        if (each.state == PromiseState::Dropped)
            return Inline{Span{labelOf(each.state), Tone::Muted, false, false, {}}};
        const bool late = each.due.isValid() && each.due < m_minutes.today;
        if (!late)
            return Inline(Words::tr("To do"));
        // Who is late is our own business.
        if (!m_minutes.internal)
            return Inline(Words::tr("In progress"));
        return Inline{Span{Words::tr("Overdue"), Tone::Danger, false, false, {}}};
    }

    void followUps()
    {
        if (m_minutes.followUps.empty())
            return;
        section(Words::tr("Follow-ups"));
        TableBlock table;
        table.columns = {{Words::tr("Item"), 5, false},
                         {Words::tr("Responsible"), 2, false},
                         {Words::tr("Due"), 2, false},
                         {Words::tr("Status"), 1, false}};
        for (const MinutesFollowUp &each : m_minutes.followUps) {
            //: Who is responsible for a follow-up, where no person is named.
            const QString side =
                each.party == Party::Us ? Words::tr("Our side") : Words::tr("Customer's side");
            table.rows.push_back(
                {Inline{Span{each.item, Tone::Neutral, false, false, linkTo(each.promise)}},
                 Inline(each.owner.isEmpty() ? side : each.owner),
                 Inline(each.due.isValid()
                            ? shortDateText(each.due, m_minutes.today, m_minutes.language)
                            : QStringLiteral("–")),
                 status(each)});
        }
        m_document.add(std::move(table));
    }

    void closing()
    {
        KeyValues rows;
        if (!m_minutes.attachments.trimmed().isEmpty())
            rows.rows.push_back(
                {Words::tr("Attachments"), Inline(m_minutes.attachments), {}, false});
        if (!m_minutes.distribution.trimmed().isEmpty())
            rows.rows.push_back(
                {Words::tr("Distribution"), Inline(m_minutes.distribution), {}, false});
        if (rows.rows.empty())
            return;
        section(Words::tr("Attachments and distribution"));
        m_document.add(std::move(rows));
    }

    void internals(const MinutesInternals &internal)
    {
        topics(Words::tr("Observations"), internal.observations);
        people(internal);
        needs(internal);
        KeyValues rows;
        const auto row = [&rows](const QString &label, const QString &text) {
            if (!text.trimmed().isEmpty())
                rows.rows.push_back({label, Inline(text), {}, false});
        };
        row(Words::tr("Best"), internal.bestObjective);
        row(Words::tr("Minimum"), internal.minimumObjective);
        if (rows.rows.empty())
            return;
        section(Words::tr("Objectives"));
        m_document.add(std::move(rows));
    }

    void people(const MinutesInternals &internal)
    {
        if (internal.people.empty())
            return;
        section(Words::tr("Roles and stances"));
        TableBlock table;
        table.columns = {{Words::tr("Person"), 2, false},
                         {Words::tr("Role"), 2, false},
                         {Words::tr("Stance"), 1, false},
                         {Words::tr("Influence"), 1, true},
                         {Words::tr("Cares for"), 4, false}};
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
    Document m_document;
    int m_section = 0;
};

} // namespace

Document makeMinutesDocument(const MinutesData &minutes)
{
    return Author(minutes).write();
}

Result<Document> makeMinutes(Connection &connection, Id<Visit> visit, Edition edition,
                             Language language, QDate today)
{
    ATTACHE_TRY(const MinutesData minutes,
                minutesData(connection, visit, edition, language, today));
    return makeMinutesDocument(minutes);
}

} // namespace attache
