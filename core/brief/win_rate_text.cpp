#include "core/brief/win_rate_text.h"

#include "core/brief/figure_words.h"

namespace attache {

QString winRateText(const WinRate &rate)
{
    const Share share = rate.rate();
    if (share.n == 0)
        return FigureWords::tr("Win rate: %1").arg(tooSmall(0));
    if (share.n < LeastForARate)
        return FigureWords::tr("Win rate: %1 of %2 won, too few for a rate")
            .arg(countText(rate.won), countText(share.n));
    return FigureWords::tr("Win rate %1 (%2 to %3), n = %4")
        .arg(percentText(share.rate), percentText(share.low), percentText(share.high),
             countText(share.n));
}

QString standingRateDefinition()
{
    return FigureWords::tr("Of the deals that were decided. An account counts as an existing "
                           "customer after the day on which its first deal was signed; that deal "
                           "was won with a prospect. Deals without an account or a closing day "
                           "are left out.");
}

} // namespace attache
