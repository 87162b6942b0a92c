#include "core/store/stacked_tokens.h"

#include "core/store/sqlite_error.h"

#include <sqlite3.h>

namespace attache {
namespace {

using Take = int (*)(void *, int, const char *, int, int, int);

int create(void *, const char **, int, Fts5Tokenizer **out)
{
    static char only; // FTS5 requires an instance; this tokenizer has no state
    *out = reinterpret_cast<Fts5Tokenizer *>(&only);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int size, Take take)
{
    for (int start = 0; start < size;) {
        int end = start;
        while (end < size && text[end] != TokenEnd)
            ++end;
        if (end > start) {
            const int status = take(context, 0, text + start, end - start, start, end);
            if (status != SQLITE_OK)
                return status;
        }
        start = end + 1;
    }
    return SQLITE_OK;
}

Error failed(sqlite3 *handle, int status)
{
    return sqliteError(status, QString::fromUtf8(sqlite3_errmsg(handle)),
                       QStringLiteral("FTS5 tokenizer"));
}

} // namespace

Result<void> registerStackedTokens(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int status = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (status != SQLITE_OK)
        return failed(handle, status);
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    status = sqlite3_finalize(statement);
    if (status != SQLITE_OK || !api)
        return failed(handle, status);
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    status = api->xCreateTokenizer(api, "stacked", nullptr, &tokenizer, nullptr);
    if (status != SQLITE_OK)
        return failed(handle, status);
    return {};
}

} // namespace attache
