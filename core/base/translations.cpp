#include "core/base/translations.h"

#include <QTranslator>

#include <memory>

namespace attache {

QStringList allTranslations(const char *context, const char *source)
{
    // English is the language of the sources; its own translation file holds plurals only.
    static const auto chinese = [] {
        auto loaded = std::make_unique<QTranslator>();
        (void)loaded->load(QStringLiteral(":/i18n/attache_zh_CN.qm"));
        return loaded;
    }();
    QStringList texts{QString::fromUtf8(source)};
    if (const QString text = chinese->translate(context, source); !text.isEmpty())
        texts.append(text);
    return texts;
}

} // namespace attache
