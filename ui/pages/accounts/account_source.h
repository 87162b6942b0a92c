#pragma once

#include "core/domain/stage_book.h"
#include "core/queries/account_list.h"
#include "core/queries/field_text.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_source.h"

namespace attache {

/// Accounts as a list: every field and every custom field as a column, besides what is gathered
/// from their deals, visits and people. Its facets are those of core/queries/account_filters.h,
/// and "imported" for what an import brought.
class AccountSource final : public ListSource
{
    Q_DECLARE_TR_FUNCTIONS(attache::AccountSource)

public:
    /// @p workspace outlives it.
    explicit AccountSource(Workspace &workspace);

    /// The accounts that the facet "imported" leaves.
    void setImported(std::vector<qint64> ids) { m_imported = std::move(ids); }
    /// Those that the facet "chosen" leaves: the ones behind a figure.
    void setChosen(std::vector<qint64> ids) { m_chosen = std::move(ids); }

    const RecordType &type() const override { return recordTypeOf<Account>(); }
    Result<std::vector<ListColumn>> columns() override;
    Result<std::vector<qint64>> ids(const ListQuery &query) override;
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override;
    Result<std::optional<std::vector<qint64>>> beginning(const ListQuery &query, int most) override;
    Result<qint64> total() override;
    TableSet tables() const override;
    TableSet columnTables() const override;
    void follow(const Changes &changes) override { m_list.follow(changes, m_terms); }
    Maker maker() const override;
    Result<ListState> stateFrom(const QString &text, const QStringList &facets) const override;
    Result<std::optional<std::vector<qint64>>> beginningWith(const QString &words) override;

private:
    AccountQuery asked(const ListQuery &query) const;
    ListColumn fieldColumn(const FieldInfo &field) const;
    std::vector<ListColumn> gatheredColumns();
    ListColumn regionColumn();
    ListColumn chainColumn();
    Result<void> writeRegion(qint64 id, const QString &words);

    Workspace &m_workspace;
    AccountList m_list;
    AccountListTerms m_terms;
    std::shared_ptr<const FieldText> m_words;
    std::shared_ptr<const StageBook> m_stages;
    std::vector<qint64> m_imported;
    std::vector<qint64> m_chosen;
};

} // namespace attache
