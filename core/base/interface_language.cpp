#include "core/base/interface_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace attache {

InterfaceLanguage::InterfaceLanguage()
    : m_system(QLocale::system())
{
}

InterfaceLanguage::~InterfaceLanguage()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QLocale InterfaceLanguage::localeFor(const QString &language) const
{
    if (!language.isEmpty()) {
        const QLocale wanted(language);
        return wanted.language() == m_system.language() ? m_system : wanted;
    }
    return languageOf(m_system) == Language::Chinese && m_system.language() != QLocale::Chinese
               ? QLocale(QLocale::Chinese, QLocale::China)
               : m_system;
}

void InterfaceLanguage::use(const QString &language)
{
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    const bool chinese = languageOf(locale) == Language::Chinese;
    // Qt's own words first: of two translators the one installed last is asked first.
    if (m_qt.load(chinese ? QStringLiteral("qtbase_zh_CN") : QStringLiteral("qtbase_en"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(chinese ? QStringLiteral(":/i18n/attache_zh_CN.qm")
                            : QStringLiteral(":/i18n/attache_en.qm")))
        QCoreApplication::installTranslator(&m_ours);
}

bool InterfaceLanguage::isKnown(const QString &language)
{
    return language.isEmpty() || language == QLatin1String("en") ||
           language == QLatin1String("zh_CN") || language == QLatin1String("zh");
}

} // namespace attache
