#include "core/brief/readiness.h"

#include "core/brief/brief.h"
#include "core/brief/links.h"
#include "core/domain/missing_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attache {

namespace {

/// How @p brief says that @p key is missing.
QString words(const BriefData &brief, const char *key, const QString &about = {})
{
    return missingText(brief.ownMissing, QLatin1String(key), about);
}

/// Missing items worth this much stand out.
constexpr int HeavyPoints = 5;

struct Want
{
    bool filled = false;
    QString text; ///< what to say when it is not
    QString link;
};

/// Something a part asks for; its weight is shared evenly among its wants.
struct Aspect
{
    int weight = 0;
    std::vector<Want> wants;
};

QString visitLink(const BriefData &brief, const char *field)
{
    return linkTo(brief.visit.id, QLatin1String(field));
}

QString opportunityLink(const BriefData &brief, const char *field)
{
    return brief.opportunity ? linkTo(brief.opportunity->id, QLatin1String(field))
                             : visitLink(brief, "opportunity");
}

Aspect facts(const BriefData &brief, int weight)
{
    Aspect aspect{weight, {}};
    for (const auto &kind : choicesOf<FactKind>) {
        aspect.wants.push_back(
            {brief.fact(kind.value) != nullptr, words(brief, "fact", labelOf(kind.value)),
             linkTo(brief.account.id, QLatin1String("facts:") + QLatin1String(kind.key))});
    }
    return aspect;
}

/// One want per attendee; @p nobody alone where nobody is known to attend.
template <typename Make>
Aspect perAttendee(const BriefData &brief, int weight, const QString &nobody, Make make)
{
    Aspect aspect{weight, {}};
    if (brief.attendees.empty())
        aspect.wants.push_back({false, nobody, visitLink(brief, "attendees")});
    for (const BriefAttendee &attendee : brief.attendees)
        aspect.wants.push_back(make(attendee));
    return aspect;
}

Aspect needs(const BriefData &brief, int weight)
{
    Aspect aspect{weight, {}};
    aspect.wants.push_back({brief.knowsNeeds, words(brief, "needs"),
                            linkTo(brief.account.id, QStringLiteral("needs"))});
    for (const BriefNeed &each : brief.needs) {
        aspect.wants.push_back({each.need.truth == NeedTruth::True,
                                words(brief, "need", each.need.text),
                                linkTo(each.need.id, QStringLiteral("truth"))});
    }
    return aspect;
}

std::vector<Aspect> analysis(const BriefData &brief, const ReadinessWeights &weights)
{
    const Opportunity *deal = brief.opportunity ? &*brief.opportunity : nullptr;
    const bool closed = deal != nullptr && !brief.isDealOpen();
    // What the customer does tells as much as the day on which the budget is fixed.
    const bool knowsIntent =
        deal != nullptr && (deal->budgetOn.isValid() || intentOf(brief.signs) >= IntentLevel::Fair);
    std::vector<Aspect> aspects;
    aspects.push_back(facts(brief, weights.facts));
    aspects.push_back(perAttendee(brief, weights.roles, words(brief, "attendees"),
                                  [&brief](const BriefAttendee &person) -> Want {
                                      return {person.isRoleKnown(),
                                              words(brief, "role", person.name),
                                              linkTo(person.contact, QStringLiteral("role"))};
                                  }));
    aspects.push_back(perAttendee(brief, weights.concerns, words(brief, "concerns"),
                                  [&brief](const BriefAttendee &person) -> Want {
                                      return {!person.concern.trimmed().isEmpty(),
                                              words(brief, "concern", person.name),
                                              linkTo(person.contact, QStringLiteral("concern"))};
                                  }));
    aspects.push_back(needs(brief, weights.needs));
    aspects.push_back({weights.intent,
                       {{closed || knowsIntent,
                         deal != nullptr ? words(brief, "budget") : words(brief, "opportunity"),
                         opportunityLink(brief, "budget_on")}}});
    aspects.push_back({weights.nextStep,
                       {{closed || (deal != nullptr && !deal->nextStep.trimmed().isEmpty()),
                         words(brief, "next_step"), opportunityLink(brief, "next_step")}}});
    return aspects;
}

std::vector<Aspect> plan(const BriefData &brief, const ReadinessWeights &weights)
{
    const Visit &visit = brief.visit;
    const Opportunity *deal = brief.opportunity ? &*brief.opportunity : nullptr;
    const bool strategy = deal != nullptr && (!deal->strategy.trimmed().isEmpty() ||
                                              (deal->channel && deal->charging && deal->aim));
    std::vector<Aspect> aspects;
    aspects.push_back({weights.best,
                       {{!visit.bestObjective.trimmed().isEmpty(), words(brief, "best"),
                         visitLink(brief, "best_objective")}}});
    aspects.push_back({weights.minimum,
                       {{!visit.minimumObjective.trimmed().isEmpty(), words(brief, "minimum"),
                         visitLink(brief, "minimum_objective")}}});
    aspects.push_back({weights.product,
                       {{!visit.productPlan.trimmed().isEmpty(), words(brief, "product"),
                         visitLink(brief, "product_plan")}}});
    aspects.push_back({weights.strategy,
                       {{strategy, words(brief, "strategy"), opportunityLink(brief, "strategy")}}});
    aspects.push_back(perAttendee(brief, weights.approaches, words(brief, "approaches"),
                                  [&brief](const BriefAttendee &person) -> Want {
                                      return {!person.approach.trimmed().isEmpty(),
                                              words(brief, "approach", person.name),
                                              linkTo(person.attendee, QStringLiteral("approach"))};
                                  }));
    return aspects;
}

std::vector<Aspect> materials(const BriefData &brief)
{
    Aspect aspect{1, {}};
    for (const BriefMaterial &material : brief.materials) {
        const QString text = material.state == PrepState::Outdated
                                 ? words(brief, "outdated", material.text)
                                 : words(brief, "material", material.text);
        const QString place = material.item.isNull() ? material.key : material.item.toString();
        aspect.wants.push_back({material.isSettled(), text,
                                linkTo(brief.visit.id, QStringLiteral("materials:") + place)});
    }
    return {aspect};
}

/// Whole numbers in proportion to @p shares that add up to @p total: the largest remainders get
/// what rounding down leaves.
std::vector<int> apportion(const std::vector<double> &shares, int total)
{
    std::vector<int> whole(shares.size(), 0);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum <= 0)
        return whole;
    std::vector<double> rest(shares.size());
    for (size_t i = 0; i < shares.size(); ++i) {
        const double exact = shares[i] * total / sum;
        whole[i] = static_cast<int>(std::floor(exact + 1e-9));
        rest[i] = exact - whole[i];
    }
    std::vector<size_t> order(shares.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return rest[a] > rest[b] + 1e-9; });
    int left = total - std::accumulate(whole.begin(), whole.end(), 0);
    for (size_t i = 0; left > 0; i = (i + 1) % order.size(), --left)
        ++whole[order[i]];
    return whole;
}

/// Points of one part; what is missing is appended to @p missing.
ReadinessPart partOf(PrepPart part, int maximum, const std::vector<Aspect> &aspects,
                     std::vector<MissingItem> &missing)
{
    double weight = 0;
    double earned = 0;
    std::vector<double> shares;
    std::vector<const Want *> wants;
    for (const Aspect &aspect : aspects) {
        if (aspect.wants.empty() || aspect.weight <= 0)
            continue;
        weight += aspect.weight;
        const double share = aspect.weight / static_cast<double>(aspect.wants.size());
        for (const Want &want : aspect.wants) {
            if (want.filled) {
                earned += share;
            } else {
                shares.push_back(share);
                wants.push_back(&want);
            }
        }
    }
    // Rounded down, so that a part with something missing is never shown as complete.
    const bool complete = wants.empty();
    const int points =
        complete ? maximum : static_cast<int>(std::floor(earned * maximum / weight + 1e-9));
    const std::vector<int> lost = apportion(shares, maximum - points);
    for (size_t i = 0; i < wants.size(); ++i) {
        missing.push_back({part, wants[i]->text, lost[i], wants[i]->link,
                           lost[i] >= HeavyPoints ? Tone::Danger : Tone::Warn});
    }
    return {part, points, maximum};
}

} // namespace

Readiness readinessOf(const BriefData &brief, const ReadinessWeights &weights)
{
    std::vector<int> maxima =
        apportion({static_cast<double>(weights.analysis), static_cast<double>(weights.plan),
                   static_cast<double>(weights.materials)},
                  100);
    // All parts without weight: nothing is asked for.
    if (maxima[0] + maxima[1] + maxima[2] == 0)
        return {100, {}, {}};

    Readiness made;
    made.parts = {
        partOf(PrepPart::Analysis, maxima[0], analysis(brief, weights), made.missing),
        partOf(PrepPart::Plan, maxima[1], plan(brief, weights), made.missing),
        partOf(PrepPart::Materials, maxima[2], materials(brief), made.missing),
    };
    for (const ReadinessPart &part : made.parts)
        made.score += part.points;
    std::ranges::stable_sort(made.missing, std::ranges::greater(), &MissingItem::points);
    return made;
}

} // namespace attache
