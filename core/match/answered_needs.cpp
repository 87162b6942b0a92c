#include "core/match/answered_needs.h"

#include "core/match/match.h"
#include "core/match/need_themes.h"

#include <algorithm>

namespace attache {

namespace {

/// Of a line of a product, which is short, and a need with more words around it, in percent.
constexpr int LikeEnough = 40;

bool answers(const QString &line, const QString &need)
{
    return isNeedOf(line, need) || likeness(line, need) >= LikeEnough;
}

void take(AnsweredNeed &need, const StatedNeed &stated)
{
    if (!std::ranges::count(need.accounts, stated.account))
        need.accounts.push_back(stated.account);
    need.isTrue |= stated.truth == NeedTruth::True;
}

} // namespace

std::vector<AnsweredNeed> answeredNeeds(const Product &product, std::span<const StatedNeed> needs,
                                        const QSet<Id<Opportunity>> &deals)
{
    std::vector<AnsweredNeed> answered;
    for (const QString &line : QString(product.needs).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            answered.push_back({line.trimmed()});
    }
    std::vector<AnsweredNeed> others;
    for (const StatedNeed &stated : needs) {
        bool found = false;
        for (AnsweredNeed &need : answered) {
            if (!answers(need.text, stated.text))
                continue;
            take(need, stated);
            found = true;
        }
        if (found || !deals.contains(stated.deal))
            continue;
        auto alike = std::ranges::find_if(others, [&](const AnsweredNeed &other) {
            return likeness(other.text, stated.text) >= LeastLikeness;
        });
        if (alike == others.end())
            alike = others.insert(others.end(), {stated.text.simplified(), {}, false, false});
        take(*alike, stated);
    }
    std::ranges::stable_sort(others, std::greater(),
                             [](const AnsweredNeed &need) { return need.accounts.size(); });
    answered.insert(answered.end(), others.begin(), others.end());
    return answered;
}

} // namespace attache
