#include "core/sample/sample_workspace.h"

#include "core/queries/account_list.h"
#include "core/sample/sample_decks.h"
#include "core/sample/sample_filler.h"
#include "core/store/workspace.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

} // namespace

Result<void> fillSample(Workspace &workspace, Language language)
{
    ATTACHE_TRY(const qint64 accounts, accountCount(workspace.connection()));
    if (accounts > 0)
        return Error{Error::Kind::Conflict,
                     Words::tr("This workspace already contains accounts. The sample can only be "
                               "added to a new, empty workspace."),
                     workspace.path(),
                     {}};
    const sample::Tables tables = sample::Tables::read(language);
    return workspace.found(
        Words::tr("Create the sample workspace"), [&](Writer &writer) -> Result<void> {
            sample::Filler filler(writer, tables);
            ATTACHE_CHECK(filler.fill());
            ATTACHE_TRY(const auto decks, sample::addDecks(workspace, writer, tables));
            return filler.addShown(decks);
        });
}

} // namespace attache
