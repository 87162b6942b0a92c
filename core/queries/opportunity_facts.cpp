#include "core/queries/opportunity_facts.h"

#include "core/domain/terms_change.h"
#include "core/queries/deal_parts.h"
#include "core/queries/deal_path.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"
#include "core/queries/stored_days.h"

#include <QSet>

#include <algorithm>

namespace attache {

using namespace queries;

namespace {

/// What stands behind the numbers of texts in deal_digest.
class DealWords
{
public:
    static Result<DealWords> read(Connection &connection)
    {
        DealWords words;
        ATTACHE_TRY(BorrowedStatement row, connection.borrow("SELECT id, word FROM deal_word"));
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                return words;
            const auto number = static_cast<size_t>(row->integer(0));
            if (number >= words.m_texts.size())
                words.m_texts.resize(number + 1);
            words.m_texts[number] = row->text(1);
        }
    }

    const QString &text(quint32 number) const
    {
        return m_texts[number < m_texts.size() ? number : 0];
    }

private:
    std::vector<QString> m_texts = std::vector<QString>(1); ///< 0 is an empty one
};

/// The choices behind the numbers of their keys, each looked up when it first comes.
template <typename E>
class NumberedChoices
{
public:
    explicit NumberedChoices(const DealWords &words)
        : m_words(words)
    {
    }
    E choice(quint32 number)
    {
        for (const auto &[known, value] : m_known) {
            if (known == number)
                return value;
        }
        const E value = fromStoredKey<E>(m_words.text(number));
        m_known.emplace_back(number, value);
        return value;
    }
    std::optional<E> optional(quint32 number)
    {
        return number == 0 ? std::nullopt : std::optional(choice(number));
    }

private:
    const DealWords &m_words;
    std::vector<std::pair<quint32, E>> m_known; ///< a handful: looked through from the front
};

QDate dayOf(qint32 number)
{
    return number == NoDay ? QDate() : QDate::fromJulianDay(number);
}

std::optional<int> optionalNumber(qint32 number)
{
    return number == NoNumber ? std::nullopt : std::optional<int>(number);
}

/// Unpacks what DealDigests has packed of an opportunity and its account.
class FactsReader
{
public:
    explicit FactsReader(const DealWords &words)
        : m_words(words)
        , m_stages(words)
        , m_tiers(words)
        , m_types(words)
        , m_causes(words)
    {
    }

    void read(std::string_view bytes, OpportunityFacts &facts)
    {
        Unpacked packed(bytes);
        facts.account = Id<Account>(packed.take<qint64>());
        facts.stageSet = Id<StageSet>(packed.take<qint64>());
        const Money amount{packed.take<qint64>()};
        facts.openedOn = dayOf(packed.take<qint32>());
        facts.expectedClose = dayOf(packed.take<qint32>());
        facts.closedOn = dayOf(packed.take<qint32>());
        facts.probability = optionalNumber(packed.take<qint32>());
        facts.employees = optionalNumber(packed.take<qint32>());
        facts.stage = m_stages.choice(packed.take<quint32>());
        facts.currency = text(packed);
        facts.product = text(packed);
        facts.source = text(packed);
        facts.owner = text(packed);
        facts.lostCause = m_causes.optional(packed.take<quint32>());
        facts.tier = m_tiers.optional(packed.take<quint32>());
        facts.industry = text(packed);
        facts.businessType = m_types.optional(packed.take<quint32>());
        facts.province = text(packed);
        const auto bits = packed.take<quint8>();
        if ((bits & HasAmount) != 0)
            facts.amount = amount;
        facts.wakeable = (bits & IsWakeable) != 0;
    }

private:
    const QString &text(Unpacked &packed) const { return m_words.text(packed.take<quint32>()); }

    const DealWords &m_words;
    NumberedChoices<Stage> m_stages;
    NumberedChoices<Tier> m_tiers;
    NumberedChoices<BusinessType> m_types;
    NumberedChoices<LostCause> m_causes;
};

/// What FactsFilter asks for, as factsWhere() says it in SQL.
class FactsSieve
{
public:
    static Result<FactsSieve> make(Connection &connection, const FactsFilter &filter)
    {
        FactsSieve sieve(filter);
        if (filter.onlyOpen) {
            ATTACHE_TRY(
                sieve.m_closed,
                readRows(connection, QByteArray("SELECT key FROM ") + ClosedStages,
                         [](const Statement &row) { return fromStoredKey<Stage>(row.text(0)); }));
        }
        return sieve;
    }

    bool isOpen() const { return m_isOpen; }
    bool lets(const OpportunityFacts &facts) const
    {
        return (!m_filter.onlyOpen || !contains(m_closed, facts.stage)) &&
               (m_filter.owners.isEmpty() || m_filter.owners.contains(facts.owner)) &&
               suits(m_filter.tiers, facts.tier) &&
               suits(m_filter.businessTypes, facts.businessType) && suitsIndustry(facts);
    }

private:
    explicit FactsSieve(const FactsFilter &filter)
        : m_filter(filter)
        , m_isOpen(filter.tiers.empty() && filter.industries.isEmpty() && filter.owners.isEmpty() &&
                   filter.businessTypes.empty() && !filter.onlyOpen)
    {
    }

    /// As a code stands for all below it.
    static bool isWithin(const QString &industry, const QString &code)
    {
        // startsWith() tells null from empty.
        return industry.left(code.size()) == code &&
               std::all_of(industry.cbegin() + code.size(), industry.cend(),
                           [](QChar each) { return each >= u'0' && each <= u'9'; });
    }
    template <typename E>
    static bool contains(const std::vector<E> &values, E value)
    {
        return std::ranges::find(values, value) != values.end();
    }
    template <typename E>
    static bool suits(const std::vector<E> &wanted, std::optional<E> value)
    {
        return wanted.empty() || (value && contains(wanted, *value));
    }
    bool suitsIndustry(const OpportunityFacts &facts) const
    {
        return m_filter.industries.isEmpty() ||
               (!facts.account.isNull() &&
                std::ranges::any_of(m_filter.industries, [&facts](const QString &industry) {
                    return isWithin(facts.industry, industry);
                }));
    }

    FactsFilter m_filter;
    bool m_isOpen;
    std::vector<Stage> m_closed;
};

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Fills in the names of @p facts, which are by id.
Result<void> readNames(Connection &connection, std::vector<OpportunityFacts> &facts)
{
    ATTACHE_TRY(PieceReader row, PieceReader::open(dealNames(connection)));
    for (OpportunityFacts &each : facts) {
        bool found = true;
        while (found && row.id() < each.id.value()) {
            ATTACHE_TRY(found, row.next());
        }
        if (!found)
            break;
        Unpacked names(row.piece());
        each.name = textOf(names.takeBytes(names.take<quint32>()));
        each.accountName = textOf(names.rest());
    }
    return {};
}

/// Whether somebody who holds the budget or decides has ever been met, at an account as such or
/// about one opportunity.
Result<void> markDeciders(Connection &connection, std::vector<OpportunityFacts> &facts)
{
    ATTACHE_TRY(
        const auto met,
        readRows(connection,
                 "SELECT account, opportunity FROM buying_role "
                 "WHERE role IN ('budget_holder', 'decision_maker') "
                 "AND (coverage IN ('met', 'supportive') OR last_met IS NOT NULL)",
                 [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); }));
    if (met.empty())
        return {};
    const QSet<std::pair<qint64, qint64>> known(met.begin(), met.end());
    for (OpportunityFacts &each : facts) {
        const qint64 account = each.account.value();
        each.hasMetDecider = account != 0 && (known.contains({account, 0}) ||
                                              known.contains({account, each.id.value()}));
    }
    return {};
}

} // namespace

Result<std::vector<OpportunityFacts>>
opportunityFacts(Connection &connection, const FactsFilter &filter, const FactsNeeds &needs)
{
    ATTACHE_TRY(const DealWords words, DealWords::read(connection));
    ATTACHE_TRY(const FactsSieve sieve, FactsSieve::make(connection, filter));
    const PackedBlocks packed = dealFacts(connection);
    std::vector<OpportunityFacts> facts;
    if (sieve.isOpen()) {
        // They are large: moving them while there come more costs as much as reading them.
        ATTACHE_TRY(const qint64 size, packed.size());
        facts.reserve(static_cast<size_t>(size / BytesOfFacts));
    }
    ATTACHE_TRY(PieceReader row, PieceReader::open(packed));
    FactsReader reader(words);
    while (true) {
        ATTACHE_TRY(const bool found, row.next());
        if (!found)
            break;
        OpportunityFacts &each = facts.emplace_back();
        each.id = Id<Opportunity>(row.id());
        reader.read(row.piece(), each);
        if (!sieve.isOpen() && !sieve.lets(each))
            facts.pop_back();
    }
    if (needs.names)
        ATTACHE_CHECK(readNames(connection, facts));
    if (needs.deciders)
        ATTACHE_CHECK(markDeciders(connection, facts));
    return facts;
}

Result<QHash<Id<Opportunity>, QString>>
opportunityNames(Connection &connection, const std::vector<Id<Opportunity>> &opportunities)
{
    QHash<Id<Opportunity>, QString> names;
    for (const Id<Opportunity> id : opportunities) {
        ATTACHE_TRY(const auto found, readRows(
                                          connection, "SELECT name FROM opportunity WHERE id = ?1",
                                          [](const Statement &row) { return row.text(0); }, id));
        if (!found.empty())
            names.insert(id, found.front());
    }
    return names;
}

Result<void> withPathDelays(Connection &connection, QDate today,
                            std::vector<OpportunityFacts> &facts)
{
    ATTACHE_TRY(const auto delays, pathDelays(connection, today));
    if (delays.empty())
        return {};
    QHash<Id<Opportunity>, int> days;
    for (const PathDelay &delay : delays)
        days.insert(delay.opportunity, delay.days);
    for (OpportunityFacts &each : facts)
        each.pathDelay = days.value(each.id);
    return {};
}

Result<std::vector<StageStep>> stageSteps(Connection &connection)
{
    ATTACHE_TRY(const DealWords words, DealWords::read(connection));
    const PackedBlocks packed = dealSteps(connection);
    ATTACHE_TRY(const qint64 size, packed.size());
    std::vector<StageStep> steps;
    steps.reserve(static_cast<size_t>(size / BytesOfStep));
    ATTACHE_TRY(PieceReader row, PieceReader::open(packed));
    NumberedChoices<Stage> stages(words);
    LocalDays days;
    while (true) {
        ATTACHE_TRY(const bool found, row.next());
        if (!found)
            return steps;
        for (Unpacked piece(row.piece()); !piece.atEnd();) {
            StageStep &step = steps.emplace_back();
            step.opportunity = Id<Opportunity>(row.id());
            step.day = days.day(piece.take<qint64>());
            step.from = stages.optional(piece.take<quint32>());
            step.to = stages.choice(piece.take<quint32>());
        }
    }
}

namespace {

/// Unpacks what is there of an opportunity.
class TermsReader
{
public:
    explicit TermsReader(const DealWords &words)
        : m_words(words)
    {
    }

    void read(const PieceReader &row, std::vector<TermsStep> &terms)
    {
        for (Unpacked packed(row.piece()); !packed.atEnd();) {
            TermsStep &step = terms.emplace_back();
            step.opportunity = Id<Opportunity>(row.id());
            step.day = m_days.day(packed.take<qint64>());
            const Money amount{packed.take<qint64>()};
            step.expectedClose = dayOf(packed.take<qint32>());
            step.probability = optionalNumber(packed.take<qint32>());
            step.currency = m_words.text(packed.take<quint32>());
            if ((packed.take<quint8>() & HasAmount) != 0)
                step.amount = amount;
        }
    }

private:
    const DealWords &m_words;
    LocalDays m_days;
};

} // namespace

Result<std::vector<TermsStep>> termsSteps(Connection &connection)
{
    ATTACHE_TRY(const DealWords words, DealWords::read(connection));
    ATTACHE_TRY(PieceReader row, PieceReader::open(dealTerms(connection)));
    TermsReader reader(words);
    std::vector<TermsStep> terms;
    while (true) {
        ATTACHE_TRY(const bool found, row.next());
        if (!found)
            return terms;
        reader.read(row, terms);
    }
}

Result<std::vector<TermsStep>> termsSteps(Connection &connection, Id<Opportunity> opportunity)
{
    ATTACHE_TRY(const DealWords words, DealWords::read(connection));
    ATTACHE_TRY(PieceReader row, PieceReader::openAt(dealTerms(connection), opportunity.value()));
    TermsReader reader(words);
    std::vector<TermsStep> terms;
    while (true) {
        ATTACHE_TRY(const bool found, row.next());
        if (!found)
            return terms;
        if (row.id() == opportunity.value())
            reader.read(row, terms);
    }
}

} // namespace attache
