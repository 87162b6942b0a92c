#include "core/brief/needs_text.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Needs)
};

} // namespace

QString themeName(const ThemeFigure &figure)
{
    return figure.theme.isNull() ? Common::tr("Without a theme") : figure.name;
}

QString themeRoles(const ThemeFigure &figure)
{
    QStringList words;
    for (const RoleKind role : figure.roles)
        words.append(labelOf(role));
    return words.join(QStringLiteral(" · "));
}

QStringList themeTruths(const ThemeFigure &figure)
{
    QStringList words;
    for (const Choice<NeedTruth> &choice : choicesOf<NeedTruth>) {
        if (const int count = figure.count(choice.value); count > 0)
            words.append(QStringLiteral("%1 %2").arg(labelOf(choice.value)).arg(count));
    }
    return words;
}

QStringList themeWaiting(const ThemeFigure &figure)
{
    QStringList sums;
    for (auto at = figure.waiting.cbegin(); at != figure.waiting.cend(); ++at)
        sums.append(shortAmount(at.value(), at.key()));
    return sums;
}

QString proposalText(const NeedsOverview &overview, const ThemeProposal &proposal)
{
    if (!proposal.other.isNull()) {
        const auto other = std::ranges::find(overview.themes, proposal.other, &ThemeFigure::theme);
        //: Two themes that may be one
        return Words::tr("\"%1\" and \"%2\"").arg(proposal.name, other->name);
    }
    return proposal.theme.isNull() ? Words::tr("New theme \"%1\"").arg(proposal.name)
                                   : Words::tr("To \"%1\"").arg(proposal.name);
}

QString proposalNote(const ThemeProposal &proposal)
{
    QStringList note;
    if (proposal.other.isNull())
        note << Words::tr("%n need(s)", nullptr, static_cast<int>(proposal.needs.size()))
             << Common::tr("%n account(s)", nullptr, proposal.accounts);
    note.append(Words::tr("%1 % alike").arg(proposal.likeness));
    return note.join(QStringLiteral(" · "));
}

QString causeText(const VagueNeed &need)
{
    return need.user.isNull() ? Words::tr("Find a user first")
                              : Common::tr("Ask %1").arg(need.userName);
}

} // namespace attache
