#include "ui/print/module_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace attache {

QFunctionPointer moduleFunction(const QString &module, const char *function, QString &problem)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    for (const char *place :
         {"lib/attache", "../lib/attache", "../" ATTACHE_LIBRARY_FOLDER "/attache"}) {
        QLibrary library(folder.filePath(QLatin1String(place) + QLatin1Char('/') + module));
        if (const QFunctionPointer found = library.resolve(function))
            return found;
        problem += library.errorString() + QLatin1Char('\n');
    }
    return nullptr;
}

} // namespace attache
