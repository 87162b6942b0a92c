#pragma once

#include <QString>

#include <initializer_list>
#include <optional>
#include <span>

namespace attache::dates {

/// A number as it stands in the text.
struct Number
{
    int value = 0;
    qsizetype end = 0;
    int digits = 0;      ///< how many characters it is written with
    bool isHan = false;  ///< 十二; otherwise 12
    bool isWord = false; ///< twelve
};

/// The words of a line: half width, lower case and simplified, character for character, so that
/// places stay those of the line, which must outlive it. Every function looks at a bounded stretch
/// from where it is asked.
class Scanner
{
public:
    explicit Scanner(QStringView line);

    qsizetype size() const { return m_text.size(); }
    QStringView text() const { return m_text; }
    /// A null character outside of the text.
    QChar at(qsizetype place) const;

    /// Whether the text goes on with @p word; a Latin word must end there.
    bool isAt(qsizetype place, QStringView word) const;
    /// The end of the longest of @p words the text goes on with; -1 for none.
    qsizetype oneOf(qsizetype place, std::initializer_list<QStringView> words) const;
    /// Whether one of @p words ends at @p place.
    bool endsWith(qsizetype place, std::initializer_list<QStringView> words) const;
    /// Behind up to three spaces.
    qsizetype spaces(qsizetype place) const;
    /// Before up to three spaces.
    qsizetype spacesBefore(qsizetype place) const;

    bool isDigit(qsizetype place) const;
    bool isLetter(qsizetype place) const;
    /// Whether the line has a capital letter there.
    bool isCapital(qsizetype place) const;
    /// Latin letter, digit or underscore.
    bool isWordPart(qsizetype place) const;
    bool isHanNumeral(qsizetype place) const;
    /// End of the text, a space or a mark of punctuation.
    bool isBoundary(qsizetype place) const;

    /// Up to @p most digits; nothing when more follow.
    std::optional<Number> digits(qsizetype place, int most) const;
    /// 0–99 in Chinese: 十二, 二十三, 廿五 is none.
    std::optional<Number> hanNumber(qsizetype place) const;
    /// 100–999 in Chinese: 一百二十, 两百零五; 三百五 is none.
    std::optional<Number> hanHundreds(qsizetype place) const;
    /// digits() or hanNumber().
    std::optional<Number> number(qsizetype place, int most = 3) const;
    /// "two", "a", "twenty-one", or digits.
    std::optional<Number> englishNumber(qsizetype place) const;
    /// A year written digit by digit: 二〇二六.
    std::optional<Number> hanYear(qsizetype place) const;

private:
    QStringView m_line;
    QString m_text;
};

} // namespace attache::dates
