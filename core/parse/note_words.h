#pragma once

#include "core/parse/note_lines.h"

#include <QString>

#include <optional>

/// @file
/// What a line of a note begins with: a bullet, a marker, the side that promises something.

namespace attache::notes {

/// The character in half width, where it is one of the full-width forms of ASCII.
QChar halfWidth(QChar c);
/// Whether @p c is a letter or a digit, and no Han character.
bool isLatinWord(QChar c);
/// Whether @p next goes on with the word that ends with @p last: Anna is not Ann, 王工程师 not
/// 王工.
bool goesOn(QChar last, QChar next);
/// Whether @p c only joins words: a space, a comma, a colon.
bool isJoint(QChar c);
QStringView withoutJoints(QStringView text);

struct Marker
{
    NoteLine::Kind kind = NoteLine::Kind::Text;
    bool ticked = false;
    qsizetype length = 0;
};

/// The marker that @p text begins with: a check box, ? or !.
Marker markerOf(QStringView text);

/// @p text without spaces around it and a bullet before it. A number (1. 1、（一） ① a.) is one
/// before a marker, or where @p isList says that the lines are entries of a list.
QStringView withoutBullet(QStringView text, bool isList);

/// Whether @p text says that there is nothing to say (无, "none"), or is a heading of what follows.
bool saysNothing(QStringView text);

struct Lead
{
    qsizetype length = 0; ///< with "will", 答应 …
    qsizetype word = 0;   ///< of the word for the side alone
    std::optional<Party> party;
};

/// The word for a side that begins @p text: 我方, 对方, "we", "client:".
Lead leadingParty(QStringView text);

} // namespace attache::notes
