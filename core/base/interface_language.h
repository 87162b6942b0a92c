#pragma once

#include "core/base/language.h"

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace attache {

/// The language of the program, for our own texts and for those of Qt. Create one object after the
/// application object and destroy it before; main thread only. Recreate whatever shows text after a
/// change.
class InterfaceLanguage
{
public:
    /// Keeps the system's locale, from which an empty language is taken.
    InterfaceLanguage();
    ~InterfaceLanguage();
    InterfaceLanguage(const InterfaceLanguage &) = delete;
    InterfaceLanguage &operator=(const InterfaceLanguage &) = delete;

    /// "zh_CN" or "en"; empty is the system's. Sets QLocale's default as well: dates, numbers and
    /// money follow the language, in the system's country where that speaks it.
    void use(const QString &language);

    /// Whether @p language is one of ours, or empty.
    static bool isKnown(const QString &language);

private:
    QLocale localeFor(const QString &language) const;

    const QLocale m_system;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace attache
