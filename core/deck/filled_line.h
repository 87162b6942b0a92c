#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace attache {

/// A line of the library, in which placeholders stand for anything or for nothing, to be held
/// against what became of it when it was sent.
class FilledLine
{
public:
    explicit FilledLine(const QString &line);

    bool hasPlaceholders() const { return !m_keys.isEmpty(); }
    /// How much of it says something by itself.
    int ownLength() const { return m_ownLength; }
    /// Whether nothing may be left of it.
    bool mayVanish() const { return hasPlaceholders() && m_ownLength == 0; }

    /// Whether it may say @p text once it is filled in. White space does not count, nor a separator
    /// that goes along with a placeholder without a value.
    bool mayBecome(const QString &text) const;

    /// What its placeholders stand for where it became @p text, by plain key; nothing where that
    /// cannot be told.
    std::optional<QHash<QString, QString>> valuesIn(const QString &text) const;

private:
    void add(const QString &pattern);
    void addWords(const QString &line, qsizetype from, qsizetype to);

    std::optional<QHash<QString, QString>> valuesBesideBlanks(const QString &text) const;

    QString m_line;
    QString m_pattern;
    QString m_wholePattern; ///< with all separators
    QRegularExpression m_expression;
    QRegularExpression m_wholeExpression;
    QStringList m_keys;
    bool m_isAmbiguous = false; ///< two placeholders stand side by side
    int m_ownLength = 0;
};

} // namespace attache
