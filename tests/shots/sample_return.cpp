#include "tests/shots/sample_return.h"

#include "core/deck/library.h"
#include "core/domain/account.h"

#include <QFile>

#include <zip.h>

#include <algorithm>

namespace attache::test {

namespace {

/// Puts @p to in the place of @p from in the entry @p name; false where it is not there.
bool replaceIn(const QString &path, const char *name, const QByteArray &from, const QByteArray &to)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
    if (!archive)
        return false;
    zip_stat_t stat;
    QByteArray content;
    if (zip_stat(archive, name, 0, &stat) == 0) {
        content.resize(static_cast<qsizetype>(stat.size));
        zip_file_t *file = zip_fopen(archive, name, 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
    }
    const bool found = content.contains(from);
    content.replace(from, to);
    zip_source_t *source =
        zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
    if (zip_file_add(archive, name, source, ZIP_FL_OVERWRITE) < 0)
        zip_source_free(source);
    return zip_close(archive) == 0 && found;
}

} // namespace

Result<void> writeReturned(Workspace &workspace, const QString &path)
{
    ATTACHE_TRY(const auto decks, Store<Deck>(workspace.connection()).list());
    const auto newer =
        std::ranges::find_if(decks, [](const Deck &deck) { return !deck.predecessor.isNull(); });
    ATTACHE_TRY(const auto accounts, Store<Account>(workspace.connection()).list());
    if (newer == decks.end() || accounts.empty())
        return Error{Error::Kind::NotFound, QStringLiteral("no deck with two versions"), {}, {}};
    AssemblyOrder order;
    order.account = accounts.front().id;
    order.leaveBlank = true;
    order.picks = {{newer->predecessor, {1, 2, 3, 4, 5}, {}}};
    ATTACHE_CHECK(DeckLibrary(workspace).assemble(order, path));
    const bool edited = replaceIn(path, "ppt/slides/slide4.xml", "每年一次", "每半年一次") ||
                        replaceIn(path, "ppt/slides/slide4.xml", "every year", "twice a year");
    return edited
               ? Result<void>()
               : Result<void>(Error{Error::Kind::Invalid, QStringLiteral("no such slide"), {}, {}});
}

} // namespace attache::test
