#pragma once

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>

#include <span>
#include <utility>

/// @file
/// Names by how they sound: what the full-text index holds of that beside the letters, and how it
/// is asked. Of each character of a name that has Han characters, the index holds the syllables of
/// all readings, beside those of the next one ("ZHAO'SHANG") where that has any, and how both begin
/// ("-ZS"); of the first one also each syllable and how both begin, marked as a beginning
/// ("^ZHAO", "^-ZS", "^Z"). Other letters and digits sound as they are written.
/// Capitals keep all of it apart from what is written, which is folded.

namespace attache {

/// The sounds of one line of a name. An import asks for a million of them: what a character sounds
/// like is looked up once, and written straight into room that the caller has made.
class NameSounds
{
public:
    explicit NameSounds(std::span<const char32_t> letters);

    /// The most bytes that write() needs at @p at; three times that is enough for writeStart() of
    /// the first one.
    qsizetype room(size_t at) const;
    /// Writes the sounds of the character at @p at, each behind TokenEnd, and returns their end.
    char *write(char *out, size_t at) const;
    /// The same for the first one, marked as a beginning, and by its first letters alone.
    char *writeStart(char *out) const;

private:
    struct Sound
    {
        std::span<const quint16> readings; ///< none of a letter or digit, which is its initial
        quint64 initials = 0;              ///< bits: letters from 0, digits from 32
    };
    template <typename Use>
    void eachPair(size_t at, Use use) const;

    QVarLengthArray<Sound, 32> m_sounds; ///< none where the line has no Han character
};

/// How a word is looked for by its sound: what FTS5 is to match. All are empty for a word that has
/// no Latin letter, or a character without a sound.
struct SoundQuestion
{
    QString told = {};    ///< names that sound like it
    QString untold = {};  ///< candidates for others; soundingLength() tells which do
    QString atOnce = {};  ///< candidates for all of them, which FTS5 mostly need not gather first
    QString atStart = {}; ///< candidates for names that begin so
    bool isOpen = false;  ///< whether even atOnce asks for the beginning of tokens

    bool isEmpty() const { return atOnce.isEmpty(); }
};

/// Where a word can be split in many ways the ones with the fewest parts are asked for. A Han
/// character in it stands for its sound. A syllable behind which the word ends may be the beginning
/// of a longer one.
SoundQuestion soundQuestion(std::span<const char32_t> word);

/// Whether each character of @p word, a searchKey(), has a sound; signs do not.
bool isSounded(QStringView word);

/// How many characters at the beginning of @p key, a searchKey(), sound like all of @p word,
/// another; 0 where it does not begin so.
qsizetype soundingLength(QStringView key, QStringView word);

} // namespace attache
