#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace attache {

/// How the brief says that something is not prepared yet. %1 stands for what it is about.
struct MissingText
{
    const char *key;  ///< "fact", "role", "best" …
    const char *text; ///< source text in the translation context "Readiness"
};

/// All of them, in the order the settings show them.
std::span<const MissingText> builtInMissing();

/// The words for @p key: the person's own in @p own, where there are any. @p about fills %1.
QString missingText(const QHash<QString, QString> &own, QLatin1String key,
                    const QString &about = {});

} // namespace attache
