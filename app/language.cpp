#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace attache {

namespace {

QLocale localeFor(const QString &wanted)
{
    const QLocale system = QLocale::system();
    if (!wanted.isEmpty()) {
        const QLocale locale(wanted);
        return locale.language() == system.language() ? system : locale;
    }
    return languageOf(system) == Language::Chinese && system.language() != QLocale::Chinese
               ? QLocale(QLocale::Chinese, QLocale::China)
               : system;
}

} // namespace

SpokenLanguage::SpokenLanguage(const QString &wanted)
{
    const QLocale locale = localeFor(wanted);
    QLocale::setDefault(locale);
    m_language = languageOf(locale);
    const bool chinese = m_language == Language::Chinese;
    // Qt's own words first: of two translators the one installed last is asked first.
    if (m_qt.load(chinese ? QStringLiteral("qtbase_zh_CN") : QStringLiteral("qtbase_en"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(chinese ? QStringLiteral(":/i18n/attache_zh_CN.qm")
                            : QStringLiteral(":/i18n/attache_en.qm")))
        QCoreApplication::installTranslator(&m_ours);
}

SpokenLanguage::~SpokenLanguage()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

bool SpokenLanguage::isKnown(const QString &wanted)
{
    return wanted.isEmpty() || wanted == QLatin1String("en") || wanted == QLatin1String("zh_CN") ||
           wanted == QLatin1String("zh");
}

} // namespace attache
