#include "core/queries/library_facts.h"

#include "core/domain/stage_book.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <algorithm>

namespace attache {

namespace {

using namespace queries;

/// Reads the columns of one row after another, by their kind.
class Row
{
public:
    explicit Row(const Statement &row)
        : m_row(row)
    {
    }
    QString text() { return m_row.text(m_at++); }
    QStringList tags() { return tagsIn(text()); }
    QDate day() { return m_row.date(m_at++); }
    bool yes() { return m_row.boolean(m_at++); }
    qint64 integer() { return m_row.integer(m_at++); }
    std::optional<int> number()
    {
        const int at = m_at++;
        return m_row.isNull(at) ? std::nullopt : std::optional(static_cast<int>(m_row.integer(at)));
    }
    template <typename E>
    std::optional<E> choice()
    {
        return optionalChoiceAt<E>(m_row, m_at++);
    }
    /// One role, where there is one.
    std::vector<RoleKind> role()
    {
        const auto found = choice<RoleKind>();
        return found ? std::vector<RoleKind>{*found} : std::vector<RoleKind>();
    }
    /// Several, as group_concat() gives them.
    std::vector<RoleKind> roles()
    {
        std::vector<RoleKind> found;
        for (const QString &key : text().split(u',', Qt::SkipEmptyParts))
            found.push_back(fromStoredKey<RoleKind>(key));
        std::ranges::sort(found);
        return found;
    }

private:
    const Statement &m_row;
    int m_at = 0;
};

template <typename T>
LibraryFacts factsOf(qint64 id)
{
    LibraryFacts facts;
    facts.type = &recordTypeOf<T>();
    facts.id = id;
    return facts;
}

/// For whom and until when a deck, a slide or the like is: the last columns of its select.
void readUse(Row &row, LibraryFacts &facts)
{
    facts.audience = row.role();
    facts.forAnybody = facts.audience.empty();
    facts.stage = row.choice<Stage>();
    facts.language = row.text();
    facts.reviewOn = row.day();
    facts.version = row.text();
    facts.shareable = row.yes();
    facts.superseded = row.yes();
}

/// Whether a later version replaces the row "t" of @p table.
QByteArray superseded(const char *table)
{
    return QByteArray("EXISTS (SELECT 1 FROM ") + table + " later WHERE later.predecessor = t.id)";
}

/// What @p column of the uses says was chosen for the visit ?1.
QByteArray chosen(const char *column)
{
    return QByteArray("(SELECT ") + column +
           " FROM material_use WHERE visit = ?1 AND use = 'pinned')";
}

/// The end of a select: whether a later version replaces the row, of those which none does or which
/// were chosen for the visit ?1 all the same; @p column is theirs in the uses.
QByteArray newestOf(const char *table, const char *column)
{
    return ", " + superseded(table) + " FROM " + table + " t WHERE NOT " + superseded(table) +
           " OR t.id IN " + chosen(column) + " ORDER BY t.id";
}

} // namespace

QStringList tagsIn(const QString &text)
{
    QStringList tags;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u',' && text[at] != u'，' && text[at] != u'、' &&
            text[at] != u';' && text[at] != u'；' && text[at] != u'\n')
            continue;
        const QString tag = text.mid(begin, at - begin).trimmed();
        if (!tag.isEmpty())
            tags.append(tag);
        begin = at + 1;
    }
    return tags;
}

Result<std::vector<LibraryFacts>> caseFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT id, title, industry, products, needs, employees, tier, live_on, review_on, "
        "version, shareable, anonymised OR approval = 'approved', "
        "quote <> '' AND quote_consent <> 'approved', account" +
        newestOf("case_study", "case_study");
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<CaseStudy>(row.integer());
            facts.title = row.text();
            facts.industry = row.text();
            facts.products = row.tags();
            facts.needs = row.tags();
            facts.employees = row.number();
            facts.tier = row.choice<Tier>();
            facts.since = row.day();
            facts.reviewOn = row.day();
            facts.version = row.text();
            facts.shareable = row.yes();
            facts.approved = row.yes();
            facts.quoteOpen = row.yes();
            facts.account = Id<Account>(row.integer());
            facts.superseded = row.yes();
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> deckFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT id, name, industry, products, needs, audience, stage, language, review_on, "
        "version, shareable" +
        newestOf("deck", "deck");
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<Deck>(row.integer());
            facts.title = row.text();
            facts.industry = row.text();
            facts.products = row.tags();
            facts.needs = row.tags();
            readUse(row, facts);
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> slideFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT s.id, s.title, t.industry, s.tags, coalesce(s.audience, t.audience), "
        "coalesce(s.stage, t.stage), t.language, t.review_on, t.version, t.shareable, " +
        superseded("deck") +
        " FROM slide s JOIN deck t ON t.id = s.deck WHERE (s.tags <> '' OR s.audience IS NOT NULL) "
        "AND NOT s.hidden AND (NOT " +
        superseded("deck") + " OR s.id IN " + chosen("slide") + ") ORDER BY s.id";
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<Slide>(row.integer());
            facts.title = row.text();
            facts.industry = row.text();
            facts.needs = row.tags();
            facts.products = facts.needs;
            readUse(row, facts);
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> faqFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT id, question, industry, products, needs, "
        "(SELECT group_concat(a.audience) FROM faq_answer a WHERE a.faq = t.id), "
        "answer <> '', stage, review_on, version, shareable" +
        newestOf("faq", "faq");
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<Faq>(row.integer());
            facts.title = row.text();
            facts.industry = row.text();
            facts.products = row.tags();
            facts.needs = row.tags();
            facts.audience = row.roles();
            facts.forAnybody = row.yes();
            facts.answered = facts.forAnybody || !facts.audience.empty();
            facts.stage = row.choice<Stage>();
            facts.reviewOn = row.day();
            facts.version = row.text();
            facts.shareable = row.yes();
            facts.superseded = row.yes();
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> collateralFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT id, title, kind, industry, products, audience, stage, language, review_on, "
        "version, shareable" +
        newestOf("collateral", "collateral");
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<Collateral>(row.integer());
            facts.title = row.text();
            facts.kind = row.choice<CollateralKind>();
            facts.industry = row.text();
            facts.products = row.tags();
            readUse(row, facts);
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> competitorFacts(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT id, name, industry, products, answer <> '', review_on, version" +
        newestOf("competitor", "competitor");
    return readRows(
        connection, select,
        [](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<Competitor>(row.integer());
            facts.title = row.text();
            facts.industry = row.text();
            facts.products = row.tags();
            facts.answered = row.yes();
            facts.reviewOn = row.day();
            facts.version = row.text();
            facts.superseded = row.yes();
            // What we think of a competitor is internal.
            facts.shareable = false;
            return facts;
        },
        visit);
}

Result<std::vector<LibraryFacts>> talkTrackFacts(Connection &connection, const QString &language)
{
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    static const QByteArray select =
        "SELECT t.id, p.name, t.industry, t.role, t.stage, t.review_on, t.version FROM talk_track "
        "t "
        "JOIN product p ON p.id = t.product WHERE t.language = ?1 AND NOT " +
        superseded("talk_track") + " ORDER BY t.id";
    return readRows(
        connection, select,
        [&book](const Statement &statement) {
            Row row(statement);
            LibraryFacts facts = factsOf<TalkTrack>(row.integer());
            facts.products = {row.text()};
            facts.industry = row.text();
            facts.audience = row.role();
            facts.forAnybody = false;
            facts.stage = row.choice<Stage>();
            facts.reviewOn = row.day();
            facts.version = row.text();
            facts.title = facts.products.front() + QStringLiteral(" · ") +
                          labelOf(facts.audience.front()) + QStringLiteral(" / ") +
                          book.label(facts.stage.value_or(Stage::Lead));
            facts.shareable = false;
            return facts;
        },
        language);
}

Result<std::optional<IndustryProfile>> industryProfileOf(Connection &connection,
                                                         const QString &industry)
{
    ATTACHE_TRY(auto found, Store<IndustryProfile>(connection)
                                .list("WHERE industry <> '' AND substr(?1, 1, length(industry)) = "
                                      "industry AND NOT EXISTS (SELECT 1 FROM industry_profile "
                                      "later WHERE later.predecessor = industry_profile.id) "
                                      "ORDER BY length(industry) DESC, id DESC LIMIT 1",
                                      industry));
    return found.empty() ? std::optional<IndustryProfile>()
                         : std::optional(std::move(found.front()));
}

QString usualInTrade(const IndustryProfile &profile, FactKind kind)
{
    switch (kind) {
    case FactKind::IndustryTraits:
        return profile.situation;
    case FactKind::BusinessProcess:
        return profile.process;
    case FactKind::BasicNeeds:
        return profile.needs;
    case FactKind::ItArchitecture:
        return profile.it;
    case FactKind::Scale:
    case FactKind::Revenue:
    case FactKind::MarketPosition:
        break;
    }
    return {};
}

Result<std::vector<MaterialUseFacts>> materialUses(Connection &connection)
{
    // What was packed for a visit that was cancelled was seen by nobody.
    static const QByteArray select =
        "SELECT u.case_study, u.deck, u.slide, u.faq, u.collateral, u.competitor, u.use, u.visit, "
        "CASE WHEN u.use = 'packed' AND v.status = 'cancelled' THEN NULL ELSE v.account END, "
        "CASE WHEN u.use = 'packed' AND v.status = 'cancelled' THEN '' ELSE a.industry END, "
        "u.used_on, v.starts_at FROM material_use u JOIN visit v ON v.id = u.visit "
        "JOIN account a ON a.id = v.account ORDER BY u.used_on, u.id";
    return readRows(connection, select, [](const Statement &row) {
        static const std::array types = {&recordTypeOf<CaseStudy>(),  &recordTypeOf<Deck>(),
                                         &recordTypeOf<Slide>(),      &recordTypeOf<Faq>(),
                                         &recordTypeOf<Collateral>(), &recordTypeOf<Competitor>()};
        MaterialUseFacts facts;
        int at = 0;
        for (const RecordType *type : types) {
            if (!row.isNull(at)) {
                facts.type = type;
                facts.id = row.integer(at);
            }
            ++at;
        }
        facts.use = choiceAt<UseKind>(row, at++);
        facts.visit = row.id<Visit>(at++);
        facts.account = row.id<Account>(at++);
        facts.industry = row.text(at++);
        facts.day = row.date(at++);
        // A pack is made ahead; it was there on the day of the visit.
        const QDate held = row.instant(at).toLocalTime().date();
        if (facts.use == UseKind::Packed && held.isValid())
            facts.day = held;
        return facts;
    });
}

Result<std::vector<CompetitorMeeting>> competitorMeetings(Connection &connection)
{
    // Whoever was met is known by what is known of it now.
    static const QByteArray select =
        QByteArray("WITH RECURSIVE version(id, newest) AS (SELECT t.id, t.id FROM competitor t "
                   "WHERE NOT ") +
        superseded("competitor") +
        " UNION SELECT c.predecessor, v.newest FROM version v JOIN competitor c ON c.id = v.id "
        "WHERE c.predecessor IS NOT NULL) "
        "SELECT ifnull((SELECT max(v.newest) FROM version v WHERE v.id = s.competitor), "
        "s.competitor), s.account, ifnull(" +
        DisplayName +
        ", ''), s.seen_on FROM competitor_sighting s LEFT JOIN account a ON a.id = s.account "
        "ORDER BY s.seen_on, s.id";
    return readRows(connection, select, [](const Statement &row) {
        return CompetitorMeeting{row.id<Competitor>(0), row.id<Account>(1), row.text(2),
                                 row.date(3)};
    });
}

Result<std::vector<WonDeal>> wonDealsWithoutCase(Connection &connection)
{
    static const QByteArray select =
        QByteArray("SELECT o.id, o.name, ifnull(") + DisplayName +
        ", ''), o.closed_on FROM opportunity o LEFT JOIN account a ON a.id = o.account WHERE "
        "o.stage IN " +
        WonStages +
        " AND NOT EXISTS (SELECT 1 FROM case_study c WHERE c.opportunity = o.id) "
        "ORDER BY o.closed_on DESC, o.id DESC";
    return readRows(connection, select, [](const Statement &row) {
        return WonDeal{row.id<Opportunity>(0), row.text(1), row.text(2), row.date(3)};
    });
}

Result<QString> lastPlanOf(Connection &connection, Id<Opportunity> deal)
{
    ATTACHE_TRY(const auto plans,
                readRows(
                    connection,
                    "SELECT product_plan FROM visit WHERE opportunity = ?1 AND product_plan <> '' "
                    "ORDER BY starts_at DESC LIMIT 1",
                    [](const Statement &row) { return row.text(0); }, deal));
    return plans.empty() ? QString() : plans.front();
}

} // namespace attache
