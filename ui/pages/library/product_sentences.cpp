#include "ui/pages/library/product_sentences.h"

namespace attache {

namespace {

/// A one-liner longer than this cannot be said in one breath.
constexpr qsizetype MostSentences = 2;

/// Sentences in @p text, by what ends them.
qsizetype sentencesIn(const QString &text)
{
    qsizetype count = 0;
    bool open = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const bool stops = letter == u'。' || letter == u'！' || letter == u'？' ||
                           ((letter == u'.' || letter == u'!' || letter == u'?') &&
                            (at + 1 == text.size() || text[at + 1].isSpace()));
        if (stops && open)
            ++count;
        open = stops ? false : open || !letter.isSpace();
    }
    return count + (open ? 1 : 0);
}

} // namespace

bool saysTooMuch(const QString &oneLiner)
{
    return sentencesIn(oneLiner) > MostSentences;
}

} // namespace attache
