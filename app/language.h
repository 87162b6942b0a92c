#pragma once

#include "core/base/language.h"

#include <QTranslator>

namespace attache {

/// The language a command speaks, for as long as this lives: our own words and Qt's, the default
/// locale with them.
class SpokenLanguage
{
public:
    /// @p wanted is "zh_CN", "en" or empty for the system's; Chinese where that says nothing.
    explicit SpokenLanguage(const QString &wanted);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage &) = delete;
    SpokenLanguage &operator=(const SpokenLanguage &) = delete;

    /// Whether @p wanted is one of ours.
    static bool isKnown(const QString &wanted);
    Language language() const { return m_language; }

private:
    Language m_language;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace attache
