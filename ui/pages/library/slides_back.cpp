#include "ui/pages/library/slides_back.h"

#include "core/pack/made_records.h"

#include <QLocale>

#include <algorithm>

namespace attache {

std::vector<RecognisedSlide> slidesBack(Workspace &workspace, const QStringList &paths,
                                        const Progress &progress)
{
    const MadeSource made =
        madeSource(workspace.connection(), workspace.clock().today(), languageOf(QLocale()));
    std::vector<RecognisedSlide> back;
    for (const QString &path : paths) {
        const auto sent = SlideRecogniser::wasSent(path);
        if (!sent || !*sent)
            continue;
        auto slides = SlideRecogniser(workspace, made).recognise(path, progress);
        if (!slides)
            continue;
        std::erase_if(*slides, [](const RecognisedSlide &slide) {
            return slide.standing == SlideStanding::Foreign;
        });
        std::ranges::move(*slides, std::back_inserter(back));
    }
    return back;
}

} // namespace attache
