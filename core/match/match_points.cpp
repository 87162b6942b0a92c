#include "core/match/match_points.h"

#include "core/base/fold.h"
#include "core/base/han.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace attache {

namespace {

/// The least that audience and stage weigh together, of 100.
constexpr double LeastForWhom = 35;
/// The share of the points for material that is made for anybody.
constexpr double ForAnybody = 0.5;
/// Beyond this ratio, sizes are not comparable.
constexpr double LargestRatio = 16;
constexpr int MostNeeds = 3;
constexpr int MostLoss = 20;
constexpr int LossOfExpired = 10;
/// Points of a competitor.
constexpr int MetHere = 60;
constexpr int RivalProduct = 25;
constexpr int RivalTrade = 15;

bool isCode(const QString &industry)
{
    return industry.size() >= 3 && industry[0] >= u'A' && industry[0] <= u'T' &&
           industry[1].isDigit() && industry[2].isDigit();
}

/// The letter of the section; null for text that is no code.
QChar sectionOf(const QString &industry)
{
    const bool section = industry.size() == 1 && industry[0] >= u'A' && industry[0] <= u'T';
    return section || isCode(industry) ? industry[0] : QChar();
}

/// All Latin words of @p tag occur in @p need, both folded.
bool hasWords(const QString &tag, const QString &need)
{
    QString word;
    bool any = false;
    for (qsizetype at = 0; at <= tag.size(); ++at) {
        const bool inside = at < tag.size() && tag[at].isLetterOrNumber() && !isUnspaced(tag[at]);
        if (inside) {
            word += tag[at];
            continue;
        }
        if (word.size() > 1 && !need.contains(word))
            return false;
        any |= word.size() > 1;
        word.clear();
    }
    return any;
}

/// How many of the pairs of Han characters of @p tag there are, and how many occur in @p need.
std::pair<int, int> pairsIn(const QString &tag, const QString &need)
{
    int all = 0;
    int found = 0;
    for (qsizetype at = 0; at + 1 < tag.size(); ++at) {
        if (!isUnspaced(tag[at]) || !isUnspaced(tag[at + 1]))
            continue;
        ++all;
        if (need.contains(QStringView(tag).mid(at, 2)))
            ++found;
    }
    return {all, found};
}

} // namespace

bool isNeedOf(const QString &tag, const QString &need)
{
    const QString wanted = folded(tag);
    const QString text = folded(need);
    if (wanted.isEmpty() || text.isEmpty())
        return false;
    if (text.contains(wanted))
        return true;
    const auto [pairs, found] = pairsIn(wanted, text);
    if (pairs > 0)
        return found * 3 >= pairs * 2 &&
               (std::ranges::all_of(wanted, [](QChar c) { return isUnspaced(c) || c.isSpace(); }) ||
                hasWords(wanted, text));
    return hasWords(wanted, text);
}

Kinship kinshipOf(const QString &industry, const QString &other)
{
    if (industry.isEmpty() || other.isEmpty())
        return Kinship::Unknown;
    const bool sameDivision = isCode(industry) && isCode(other) &&
                              QStringView(industry).first(3) == QStringView(other).first(3);
    if (sameDivision || industry == other || folded(industry) == folded(other))
        return Kinship::Same;
    const QChar section = sectionOf(industry);
    return !section.isNull() && section == sectionOf(other) ? Kinship::Section : Kinship::Other;
}

namespace detail {

namespace {

/// Whether it was done rather than chosen.
bool isDone(UseKind use)
{
    return use == UseKind::Shown || use == UseKind::Packed;
}

} // namespace

double sizeRatio(std::optional<int> a, std::optional<int> b)
{
    if (!a || !b || *a <= 0 || *b <= 0)
        return 0;
    return double(std::max(*a, *b)) / std::min(*a, *b);
}

void Memory::remember(UseKind use)
{
    if (isDone(use))
        done = use;
    // Packing or showing something does not take back that it was chosen.
    if (!here || isDone(*here) || !isDone(use))
        here = use;
}

Scorer::Scorer(const MatchQuestion &question, std::span<const MaterialUseFacts> uses,
               std::span<const CompetitorMeeting> meetings, const MatchWeights &weights)
    : m_question(question)
    , m_weights(weights)
{
    std::set<std::tuple<const RecordType *, qint64, qint64>> counted;
    for (const MaterialUseFacts &use : uses) {
        Memory &memory = m_memory[{use.type, use.id}];
        const bool shown = isDone(use.use);
        if (use.visit == question.visit) {
            memory.remember(use.use);
            continue;
        }
        // What is packed for a visit to come was not seen by anybody yet.
        if (shown && use.day > question.today)
            continue;
        if (use.account == question.account && shown)
            memory.shownToAccount = std::max(memory.shownToAccount, use.day);
        else if (use.account == question.account)
            memory.leftOutForAccount = use.use == UseKind::Rejected;
        else if (shown && kinshipOf(use.industry, question.industry) == Kinship::Same &&
                 counted.emplace(use.type, use.id, use.visit.value()).second)
            ++memory.usedInTrade;
    }
    for (const CompetitorMeeting &meeting : meetings) {
        if (meeting.account == question.account && !meeting.account.isNull())
            m_met[meeting.competitor.value()] = meeting.day;
    }
    for (const QString &product : question.products)
        m_products.insert(product, true);
}

quint64 Scorer::needsIn(const QStringList &tags)
{
    quint64 found = 0;
    for (const QString &tag : tags) {
        auto known = m_needsOfTag.constFind(tag);
        if (known == m_needsOfTag.cend()) {
            quint64 needs = 0;
            for (qsizetype i = 0; i < std::min<qsizetype>(m_question.needs.size(), 64); ++i) {
                if (isNeedOf(tag, m_question.needs[i]))
                    needs |= quint64(1) << i;
            }
            known = m_needsOfTag.insert(tag, needs);
        }
        found |= *known;
    }
    return found;
}

bool Scorer::hasProduct(const QStringList &products)
{
    return std::ranges::any_of(products, [this](const QString &product) {
        auto known = m_products.constFind(product);
        if (known == m_products.cend()) {
            const QString name = folded(product);
            known = m_products.insert(
                product, std::ranges::any_of(m_question.products, [&](const QString &wanted) {
                    return folded(wanted) == name;
                }));
        }
        return *known;
    });
}

double Scorer::needShare(const Scored &scored) const
{
    const auto wanted = std::min<qsizetype>(m_question.needs.size(), MostNeeds);
    return wanted == 0 ? 0 : std::min<double>(scored.needCount(), double(wanted)) / double(wanted);
}

std::vector<RoleKind> Scorer::reached(const LibraryFacts &facts) const
{
    std::vector<RoleKind> both;
    for (const RoleKind role : m_question.audience) {
        if (std::ranges::find(facts.audience, role) != facts.audience.end() &&
            std::ranges::find(both, role) == both.end())
            both.push_back(role);
    }
    return both;
}

Scored Scorer::score(const LibraryFacts &facts)
{
    Scored scored;
    scored.facts = &facts;
    scored.kinship = kinshipOf(facts.industry, m_question.industry);
    scored.sameProduct = hasProduct(facts.products);
    scored.needs = needsIn(facts.needs);
    if (facts.type == &recordTypeOf<CaseStudy>())
        scoreCase(scored);
    else if (facts.type == &recordTypeOf<Competitor>())
        scoreCompetitor(scored);
    else
        scoreContent(scored);
    if (facts.isExpired(m_question.today))
        scored.points[static_cast<size_t>(MatchPart::Age)] -= LossOfExpired;
    scoreMemory(scored);
    double sum = 0;
    for (const double points : scored.points)
        sum += points;
    scored.score = static_cast<int>(std::clamp(std::lround(sum), 0L, 100L));
    return scored;
}

void Scorer::scoreCase(Scored &scored)
{
    const LibraryFacts &facts = *scored.facts;
    if (scored.kinship == Kinship::Same)
        scored.give(MatchPart::Industry, m_weights.industry);
    else if (scored.kinship == Kinship::Section)
        scored.give(MatchPart::Industry, m_weights.section);
    scored.give(MatchPart::Needs, m_weights.needs * needShare(scored));
    if (const double ratio = sizeRatio(facts.employees, m_question.employees); ratio > 0)
        scored.give(MatchPart::Size,
                    m_weights.size * std::max(0.0, 1 - std::log2(ratio) / std::log2(LargestRatio)));
    if (scored.sameProduct)
        scored.give(MatchPart::Product, m_weights.product);
    if (facts.tier == Tier::S)
        scored.give(MatchPart::Benchmark, m_weights.benchmark);
    else if (facts.tier == Tier::A)
        scored.give(MatchPart::Benchmark, m_weights.benchmark * 0.6);
    if (facts.since.isValid() && facts.since < m_question.today) {
        const QDate now = m_question.today;
        scored.months = (now.year() - facts.since.year()) * 12 + now.month() - facts.since.month() -
                        (now.day() < facts.since.day() ? 1 : 0);
        const int over = std::max(0, scored.months - m_weights.freshMonths);
        scored.give(MatchPart::Age, -std::min(MostLoss, over * m_weights.stalePerMonth));
    }
}

void Scorer::scoreContent(Scored &scored)
{
    const LibraryFacts &facts = *scored.facts;
    double forWhom = m_weights.audience + m_weights.stage;
    double rest = m_weights.contentIndustry + m_weights.contentProduct + m_weights.contentNeeds;
    const double all = forWhom + rest;
    if (all <= 0)
        return;
    // Whatever the weights, audience and stage keep at least this share.
    double scaleWhom = 100 / all;
    double scaleRest = scaleWhom;
    if (forWhom <= 0) {
        forWhom = 1;
        scaleWhom = 0;
    }
    if (forWhom * scaleWhom < LeastForWhom && rest > 0) {
        scaleWhom = LeastForWhom / forWhom;
        scaleRest = (100 - LeastForWhom) / rest;
    }
    const bool none = m_weights.audience + m_weights.stage <= 0;
    const double audience = none ? LeastForWhom / 2 : m_weights.audience * scaleWhom;
    const double stage = none ? LeastForWhom / 2 : m_weights.stage * scaleWhom;

    if (!reached(facts).empty())
        scored.give(MatchPart::Audience, audience);
    else if (facts.forAnybody)
        scored.give(MatchPart::Audience, audience * ForAnybody);
    if (facts.stage == m_question.stage)
        scored.give(MatchPart::Stage, stage);
    else if (!facts.stage)
        scored.give(MatchPart::Stage, stage * ForAnybody);
    const double industry = m_weights.contentIndustry * scaleRest;
    if (scored.kinship == Kinship::Same)
        scored.give(MatchPart::Industry, industry);
    else if (scored.kinship == Kinship::Section || facts.industry.isEmpty())
        scored.give(MatchPart::Industry, industry * ForAnybody);
    if (scored.sameProduct)
        scored.give(MatchPart::Product, m_weights.contentProduct * scaleRest);
    scored.give(MatchPart::Needs, m_weights.contentNeeds * scaleRest * needShare(scored));
}

void Scorer::scoreCompetitor(Scored &scored)
{
    scored.met = m_met.value(scored.facts->id);
    if (m_met.contains(scored.facts->id))
        scored.give(MatchPart::Met, MetHere);
    if (scored.sameProduct)
        scored.give(MatchPart::Product, RivalProduct);
    if (scored.kinship == Kinship::Same)
        scored.give(MatchPart::Industry, RivalTrade);
}

void Scorer::scoreMemory(Scored &scored)
{
    const auto known = m_memory.constFind({scored.facts->type, scored.facts->id});
    if (known == m_memory.cend())
        return;
    scored.memory = *known;
    double points = 0;
    if (known->here == UseKind::Rejected)
        points -= m_weights.leftOut;
    else if (known->here)
        points += m_weights.chosen;
    if (known->shownToAccount.isValid())
        points -= m_weights.usedHere;
    if (known->leftOutForAccount)
        points -= m_weights.leftOut / 2.0;
    points += std::min(3, known->usedInTrade) * 2;
    scored.give(MatchPart::Choice, points);
}

bool Scorer::fits(const Scored &scored) const
{
    if (scored.memory.here)
        return true;
    // Nobody is won by what they did themselves.
    if (!scored.facts->account.isNull() && scored.facts->account == m_question.account)
        return false;
    const bool sameTrade = scored.kinship == Kinship::Same || scored.kinship == Kinship::Section;
    if (scored.facts->type == &recordTypeOf<CaseStudy>() ||
        scored.facts->type == &recordTypeOf<Slide>())
        return scored.needs != 0 || scored.sameProduct ||
               (sameTrade && scored.facts->type == &recordTypeOf<CaseStudy>());
    if (scored.facts->type == &recordTypeOf<Competitor>())
        return scored.points[static_cast<size_t>(MatchPart::Met)] > 0 || scored.sameProduct ||
               scored.kinship == Kinship::Same;
    if (scored.facts->type == &recordTypeOf<TalkTrack>())
        return scored.sameProduct && scored.points[static_cast<size_t>(MatchPart::Audience)] > 0;
    // Made for another trade and about nothing that is asked for.
    return scored.needs != 0 || scored.sameProduct || sameTrade ||
           (scored.facts->industry.isEmpty() && scored.facts->products.isEmpty());
}

} // namespace detail

} // namespace attache
