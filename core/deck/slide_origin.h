#pragma once

#include "core/deck/made_from.h"
#include "core/domain/slide.h"
#include "core/package/xml_part.h"

#include <optional>

namespace attache {

/// Where a slide that was sent comes from. It travels as an extension of the slide, which
/// PowerPoint and WPS keep when they save; LibreOffice does not.
struct SlideOrigin
{
    Id<Slide> slide;
    Id<Deck> deck;
    QString version;    ///< of the deck
    QString content;    ///< Slide::contentHash as it was then
    QByteArray words{}; ///< wordsHash() of the slide as it was sent
    MadeFrom made = {}; ///< where the program laid it out, and no deck has it

    bool isNull() const { return slide.isNull() && made.isNull(); }
};

/// Marks the slide @p part as coming from @p origin, with the words it has now; what it was marked
/// with before is replaced.
void setOrigin(XmlPart &part, const SlideOrigin &origin);

/// Takes the mark out of the slide @p part, if it has one.
void removeOrigin(XmlPart &part);

/// What the slide @p part is marked with; nothing where it is not marked.
std::optional<SlideOrigin> originOf(const XmlPart &part);

/// Ids as they stand in a mark or a list, and back.
QByteArray numbersIn(const QList<qint64> &records);
QList<qint64> recordsIn(const QByteArray &numbers);

/// Equal for slides in whose shapes and tables the same words stand, however they are written.
QByteArray wordsHash(const XmlPart &part);

} // namespace attache
