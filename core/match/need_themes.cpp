#include "core/match/need_themes.h"

#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/match/match.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace attache {

namespace {

/// What so many texts have in common tells nothing.
constexpr size_t MostWithOneMark = 400;
constexpr int LeastWord = 3;
/// So many of one group are compared when it is declined.
constexpr size_t MostDeclined = 12;

/// Words and, of Chinese, pairs of characters: in order, each once.
std::vector<QString> marksOf(const QString &text)
{
    const QString plain = folded(text);
    std::vector<QString> marks;
    QString word;
    for (qsizetype at = 0; at <= plain.size(); ++at) {
        const bool inside = at < plain.size() && plain[at].isLetterOrNumber();
        if (inside && !isUnspaced(plain[at])) {
            word += plain[at];
            continue;
        }
        if (word.size() >= LeastWord)
            marks.push_back(word);
        word.clear();
        const bool pair = inside && at + 1 < plain.size() && isUnspaced(plain[at + 1]) &&
                          plain[at + 1].isLetterOrNumber();
        if (pair)
            marks.push_back(plain.mid(at, 2));
    }
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

int shareOf(size_t common, size_t a, size_t b)
{
    return a + b == 0 ? 0 : static_cast<int>(200 * common / (a + b));
}

int likenessOf(const std::vector<QString> &a, const std::vector<QString> &b)
{
    std::vector<QString> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return shareOf(common.size(), a.size(), b.size());
}

using Pair = std::pair<qint64, qint64>;

Pair inOrder(qint64 a, qint64 b)
{
    return std::minmax({a, b});
}

/// The texts of needs, each once, with what they have in common.
class Texts
{
public:
    /// The place of @p text.
    size_t add(const QString &text)
    {
        const QString key = foldedLetters(text);
        const auto known = m_places.constFind(key);
        if (known != m_places.cend())
            return *known;
        const size_t place = m_marks.size();
        m_places.insert(key, place);
        m_marks.push_back(marksOf(text));
        for (const QString &mark : m_marks.back())
            m_with[mark].push_back(place);
        return place;
    }

    /// Those that are at least LeastLikeness like the one at @p place, itself left out.
    std::vector<std::pair<size_t, int>> like(size_t place) const
    {
        QHash<size_t, size_t> common;
        for (const QString &mark : m_marks[place]) {
            const auto &others = m_with.constFind(mark).value();
            if (others.size() > MostWithOneMark)
                continue;
            for (const size_t other : others)
                ++common[other];
        }
        std::vector<std::pair<size_t, int>> found;
        for (auto each = common.cbegin(); each != common.cend(); ++each) {
            if (each.key() == place)
                continue;
            const int share =
                shareOf(each.value(), m_marks[place].size(), m_marks[each.key()].size());
            if (share >= LeastLikeness)
                found.emplace_back(each.key(), share);
        }
        std::ranges::sort(found);
        return found;
    }

    size_t size() const { return m_marks.size(); }

private:
    QHash<QString, size_t> m_places;
    std::vector<std::vector<QString>> m_marks;
    QHash<QString, std::vector<size_t>> m_with;
};

class Holder
{
public:
    explicit Holder(NeedsOverview &overview)
        : m_overview(overview)
        , m_rows(overview.rows)
        , m_different(m_rows.different.begin(), m_rows.different.end())
    {
        for (const NeedRole &role : m_rows.roles)
            m_roles[{role.account, role.contact}].push_back(role.role);
        for (size_t i = 0; i < m_rows.deals.size(); ++i)
            m_deals[m_rows.deals[i].account].push_back(i);
    }

    void hold()
    {
        count();
        proposeForThemes();
        proposeThemes();
        proposeMerging();
        std::ranges::stable_sort(m_overview.proposals, std::ranges::greater(),
                                 &ThemeProposal::accounts);
        findVague();
    }

private:
    const Need &need(size_t place) const { return m_rows.needs[place].need; }

    bool plays(const Need &need, Id<Contact> person, RoleKind role) const
    {
        const auto roles = m_roles.constFind({need.account, person});
        return !person.isNull() && roles != m_roles.cend() &&
               std::ranges::find(*roles, role) != roles->end();
    }

    bool areDifferent(qint64 a, qint64 b) const { return m_different.contains(inOrder(a, b)); }

    int accountsOf(const std::vector<size_t> &needs) const
    {
        QSet<Id<Account>> accounts;
        for (const size_t each : needs)
            accounts.insert(need(each).account);
        return static_cast<int>(accounts.size());
    }

    void count()
    {
        QHash<Id<NeedTheme>, size_t> places;
        for (const NeedTheme &theme : m_rows.themes) {
            places.insert(theme.id, m_overview.themes.size());
            m_overview.themes.push_back({theme.id, theme.name, {}, 0, {}, {}, {}});
        }
        for (size_t i = 0; i < m_rows.needs.size(); ++i) {
            const auto place = places.constFind(need(i).theme);
            (place == places.cend() ? m_overview.loose : m_overview.themes[*place])
                .needs.push_back(i);
        }
        for (ThemeFigure &figure : m_overview.themes)
            fill(figure);
        fill(m_overview.loose);
        std::ranges::stable_sort(m_overview.themes, [](const auto &a, const auto &b) {
            return std::pair(a.accounts, a.needs.size()) > std::pair(b.accounts, b.needs.size());
        });
    }

    void fill(ThemeFigure &figure) const
    {
        figure.accounts = accountsOf(figure.needs);
        QSet<size_t> deals;
        for (const size_t each : figure.needs) {
            const Need &one = need(each);
            ++figure.truths.at(std::min(static_cast<size_t>(one.truth), figure.truths.size() - 1));
            for (const size_t deal : m_deals.value(one.account)) {
                if (one.opportunity.isNull() || one.opportunity == m_rows.deals[deal].deal)
                    deals.insert(deal);
            }
        }
        for (const size_t deal : deals)
            figure.waiting[m_rows.deals[deal].currency] += m_rows.deals[deal].amount;
        for (const RoleKind role : KnownRoles) {
            if (std::ranges::any_of(figure.needs, [&](size_t each) {
                    return plays(need(each), need(each).statedBy, role) ||
                           plays(need(each), need(each).confirmedBy, role);
                }))
                figure.roles.push_back(role);
        }
    }

    /// How well the need at @p place suits @p figure, in percent.
    int suits(size_t place, const std::vector<QString> &marks, const ThemeFigure &figure,
              const NeedTheme &theme, const std::vector<std::vector<QString>> &said) const
    {
        const auto declined = [&](size_t other) {
            return areDifferent(need(place).id.value(), need(other).id.value());
        };
        if (std::ranges::any_of(figure.needs, declined))
            return 0;
        for (const QString &tag : theme.tags.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (isNeedOf(tag.trimmed(), need(place).text))
                return 100;
        }
        int best = 0;
        for (const auto &each : said)
            best = std::max(best, likenessOf(marks, each));
        return best;
    }

    void proposeForThemes()
    {
        QHash<size_t, std::pair<int, size_t>> best; // of a need: how alike, and which theme
        const std::vector<size_t> &loose = m_overview.loose.needs;
        std::vector<std::vector<QString>> marks;
        marks.reserve(loose.size());
        for (const size_t each : loose)
            marks.push_back(marksOf(need(each).text));
        for (size_t at = 0; at < m_overview.themes.size(); ++at) {
            const ThemeFigure &figure = m_overview.themes[at];
            const NeedTheme &theme =
                *std::ranges::find(m_rows.themes, figure.theme, &NeedTheme::id);
            std::vector<std::vector<QString>> said{marksOf(theme.name)};
            QSet<QString> known;
            for (const size_t each : figure.needs) {
                if (const QString key = foldedLetters(need(each).text); !known.contains(key)) {
                    known.insert(key);
                    said.push_back(marksOf(need(each).text));
                }
            }
            for (size_t i = 0; i < loose.size(); ++i) {
                const int share = suits(loose[i], marks[i], figure, theme, said);
                if (share >= LeastLikeness && share > best.value(loose[i]).first)
                    best[loose[i]] = {share, at};
            }
        }
        std::vector<ThemeProposal> found(m_overview.themes.size());
        for (const size_t each : m_overview.loose.needs) {
            const auto suited = best.constFind(each);
            if (suited == best.cend())
                continue;
            ThemeProposal &proposal = found[suited->second];
            proposal.likeness =
                proposal.needs.empty() ? suited->first : std::min(proposal.likeness, suited->first);
            proposal.needs.push_back(each);
            m_proposed.insert(each);
        }
        for (size_t at = 0; at < found.size(); ++at) {
            if (found[at].needs.empty())
                continue;
            found[at].theme = m_overview.themes[at].theme;
            found[at].name = m_overview.themes[at].name;
            found[at].accounts = accountsOf(found[at].needs);
            m_overview.proposals.push_back(std::move(found[at]));
        }
    }

    /// Of the needs that no theme suits: those said alike, each group from one of them on.
    void proposeThemes()
    {
        Texts texts;
        std::vector<std::vector<size_t>> needsWith;
        for (const size_t each : m_overview.loose.needs) {
            if (m_proposed.contains(each))
                continue;
            const size_t text = texts.add(need(each).text);
            needsWith.resize(texts.size());
            needsWith[text].push_back(each);
        }
        std::vector<bool> taken(texts.size(), false);
        for (size_t text = 0; text < texts.size(); ++text) {
            if (taken[text])
                continue;
            ThemeProposal proposal;
            proposal.likeness = 100;
            addAlike(proposal, needsWith[text]);
            std::vector<size_t> used{text};
            for (const auto &[other, share] : texts.like(text)) {
                if (taken[other])
                    continue;
                if (addAlike(proposal, needsWith[other])) {
                    proposal.likeness = std::min(proposal.likeness, share);
                    used.push_back(other);
                }
            }
            proposal.accounts = accountsOf(proposal.needs);
            if (proposal.accounts < 2)
                continue;
            for (const size_t each : used)
                taken[each] = true;
            nameOf(proposal);
            m_overview.proposals.push_back(std::move(proposal));
        }
    }

    /// Adds those of @p needs that nobody said to be different; false for none.
    bool addAlike(ThemeProposal &proposal, const std::vector<size_t> &needs) const
    {
        bool any = false;
        for (const size_t each : needs) {
            if (std::ranges::any_of(proposal.needs, [&](size_t other) {
                    return areDifferent(need(each).id.value(), need(other).id.value());
                }))
                continue;
            proposal.needs.push_back(each);
            any = true;
        }
        return any;
    }

    /// The shortest of the texts.
    void nameOf(ThemeProposal &proposal) const
    {
        const size_t shortest = *std::ranges::min_element(
            proposal.needs, {}, [this](size_t each) { return QString(need(each).text).size(); });
        proposal.name = QString(need(shortest).text).simplified();
    }

    void proposeMerging()
    {
        const auto &themes = m_overview.themes;
        std::vector<std::vector<QString>> marks;
        marks.reserve(themes.size());
        for (const ThemeFigure &each : themes)
            marks.push_back(marksOf(each.name));
        for (size_t i = 0; i < themes.size(); ++i) {
            for (size_t j = i + 1; j < themes.size(); ++j) {
                const int share = likenessOf(marks[i], marks[j]);
                if (share < LeastLikeness ||
                    areDifferent(themes[i].theme.value(), themes[j].theme.value()))
                    continue;
                m_overview.proposals.push_back({themes[i].theme,
                                                themes[j].theme,
                                                themes[i].name,
                                                {},
                                                themes[j].accounts,
                                                share});
            }
        }
    }

    void findVague()
    {
        QSet<std::pair<Id<NeedTheme>, Id<Account>>> explained;
        const auto byUser = [this](const Need &one) {
            return plays(one, one.statedBy, RoleKind::User) ||
                   plays(one, one.confirmedBy, RoleKind::User);
        };
        for (const NeedRow &row : m_rows.needs) {
            if (!row.need.theme.isNull() && byUser(row.need))
                explained.insert({row.need.theme, row.need.account});
        }
        for (size_t i = 0; i < m_rows.needs.size(); ++i) {
            const Need &one = need(i);
            if (!plays(one, one.statedBy, RoleKind::DecisionMaker) || byUser(one) ||
                !one.processStep.trimmed().isEmpty() ||
                explained.contains({one.theme, one.account}))
                continue;
            const auto user = std::ranges::find_if(m_rows.roles, [&one](const NeedRole &role) {
                return role.account == one.account && role.role == RoleKind::User;
            });
            const bool known = user != m_rows.roles.end();
            m_overview.vague.push_back(
                {i, known ? user->contact : Id<Contact>(), known ? user->name : QString()});
        }
    }

    NeedsOverview &m_overview;
    const NeedRows &m_rows;
    QSet<Pair> m_different;
    QHash<std::pair<Id<Account>, Id<Contact>>, std::vector<RoleKind>> m_roles;
    QHash<Id<Account>, std::vector<size_t>> m_deals;
    QSet<size_t> m_proposed;
};

} // namespace

int likeness(const QString &a, const QString &b)
{
    if (const QString same = foldedLetters(a); !same.isEmpty() && same == foldedLetters(b))
        return 100;
    return likenessOf(marksOf(a), marksOf(b));
}

NeedsOverview needsOverview(NeedRows rows)
{
    NeedsOverview overview;
    overview.rows = std::move(rows);
    Holder(overview).hold();
    return overview;
}

std::vector<std::pair<qint64, qint64>> declinedPairs(const NeedsOverview &overview,
                                                     const ThemeProposal &proposal)
{
    if (!proposal.other.isNull())
        return {inOrder(proposal.theme.value(), proposal.other.value())};
    const auto idOf = [&](size_t place) { return overview.rows.needs[place].need.id.value(); };
    std::vector<std::pair<qint64, qint64>> pairs;
    const size_t most = std::min(proposal.needs.size(), MostDeclined);
    const auto theme = std::ranges::find(overview.themes, proposal.theme, &ThemeFigure::theme);
    for (size_t i = 0; i < most; ++i) {
        if (theme != overview.themes.end() && !proposal.theme.isNull()) {
            if (!theme->needs.empty())
                pairs.push_back(inOrder(idOf(proposal.needs[i]), idOf(theme->needs.front())));
            continue;
        }
        for (size_t j = i + 1; j < most; ++j)
            pairs.push_back(inOrder(idOf(proposal.needs[i]), idOf(proposal.needs[j])));
    }
    return pairs;
}

} // namespace attache
