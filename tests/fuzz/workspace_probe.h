#pragma once

#include "core/domain/record_types.h"
#include "core/queries/stored_rows.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

namespace attache::test {

/// The bytes of a small workspace; the same for the life of the program.
inline const QByteArray &probeWorkspaceBytes()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("probe.attache"));
        const ManualClock clock;
        if (!createWorkspace(path, clock))
            std::abort();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return bytes;
}

/// Opens what a workspace of which bytes were overwritten has become, checks it and reads all of
/// it. The first three bytes of @p bytes say where, a '#' before them that all bytes are a file of
/// their own. Aborts where a refusal has no words, or where the opener wrote into what it refused.
inline void probeWorkspace(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    constexpr qsizetype PlaceBytes = 3;
    if (bytes.size() <= PlaceBytes)
        return;
    QByteArray content = bytes.mid(1);
    if (bytes.at(0) != '#') {
        content = probeWorkspaceBytes();
        qsizetype at = 0;
        for (qsizetype i = 0; i < PlaceBytes; ++i)
            at = at * 256 + static_cast<uchar>(bytes.at(i));
        at %= content.size();
        const QByteArray part = bytes.mid(PlaceBytes).left(content.size() - at);
        content.replace(at, part.size(), part);
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("probe.attache"));
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    const ManualClock clock;
    const auto opened = openWorkspace(path, Workspace::Mode::ReadOnly, clock);
    if (!opened) {
        require(!opened.error().message.isEmpty());
        QFile file(path);
        require(file.open(QIODevice::ReadOnly) && file.readAll() == content);
        return;
    }
    (void)(*opened)->check();
    for (const RecordType *type : allRecordTypes())
        (void)eachStoredRow((*opened)->connection(), *type, [](const StoredRow &) { return true; });
}

} // namespace attache::test
