#include "ui/pages/library/slides_back.h"

#include "core/pack/made_records.h"

#include <QLocale>

namespace attache {

Result<ReturnedDeck> deckBack(Workspace &workspace, const QString &path, const Progress &progress)
{
    const MadeSource made =
        madeSource(workspace.connection(), workspace.clock().today(), languageOf(QLocale()));
    return ReturnedDeck::read(workspace, path, made, progress);
}

std::vector<ReturnedDeck> decksBack(Workspace &workspace, const QStringList &paths,
                                    const Progress &progress)
{
    std::vector<ReturnedDeck> back;
    for (const QString &path : paths) {
        const auto sent = SlideRecogniser::wasSent(path);
        if (!sent || !*sent)
            continue;
        auto deck = deckBack(workspace, path, progress);
        if (deck && deck->count(SlideStanding::Foreign) < int(deck->slides().size()))
            back.push_back(*std::move(deck));
    }
    return back;
}

} // namespace attache
