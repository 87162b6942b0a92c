#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

/// @file
/// What slides say, in the form in which two of them are compared.

namespace attache {

/// The lines of @p text without white space, those left empty by that taken out.
QStringList plainLines(const QString &text);

/// The pairs of neighbouring characters of a text: what likeness is measured by.
using CharacterPairs = QSet<quint32>;
CharacterPairs characterPairs(const QString &text);

/// How much of two texts is common to both, from 0 to 1; 0 where one of them is empty.
double likeness(const CharacterPairs &a, const CharacterPairs &b);

/// What one text says and another does not, line by line.
struct LineDifference
{
    QStringList removed; ///< stand in the first alone
    QStringList added;   ///< stand in the second alone

    bool isEmpty() const { return removed.isEmpty() && added.isEmpty(); }
};

/// Compares the lines of a slide of the library, in which `{{account.name}}` stands for anything,
/// with those of a slide that was made of one. The order of lines does not count, nor where a line
/// is broken.
LineDifference compareFilled(const QString &slide, const QString &filled);

/// Matches `{{key}}`, with all the braces that count as such; captures what stands between them.
const QRegularExpression &placeholderPattern();

/// @p text without its placeholders.
QString withoutPlaceholders(QString text);

} // namespace attache
