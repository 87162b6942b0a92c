#pragma once

#include "core/domain/decision_chain.h"
#include "core/queries/account_overview.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace attache {

/// The people of an account, one row for each role they play and one for whoever plays none yet.
/// Edits are announced, not made.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Post, Role, Coverage, Stance, Influence, LastMet, ReportsTo, Mobile };
    static constexpr int ColumnCount = Mobile + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(std::vector<PersonRow> people, QDate today, const CoverageSettings &settings);
    const std::vector<PersonRow> &people() const { return m_people; }

    const Contact &contactAt(int row) const;
    /// Null where the person plays no role.
    const BuyingRole *roleAt(int row) const;
    /// False also where something is known of the person, but not the role.
    bool isRoleKnown(int row) const;
    /// What is known of @p contact besides a role, to be kept when the role gets known.
    std::optional<BuyingRole> unknownRoleOf(Id<Contact> contact) const;
    /// The first row of @p contact; -1 for none.
    int rowOf(Id<Contact> contact) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The row's role with the edit in it; of no contact's where the person had none before.
    void roleEdited(const attache::BuyingRole &role);
    /// The row's role is to go.
    void roleDropped(attache::Id<attache::BuyingRole> role);

private:
    struct Row
    {
        size_t person = 0;
        int role = -1;
    };

    QVariant textAt(const QModelIndex &index) const;
    QVariant editValueAt(const QModelIndex &index) const;
    QVariant toneAt(const QModelIndex &index) const;
    std::optional<BuyingRole> edited(const QModelIndex &index, const QVariant &value) const;

    std::vector<PersonRow> m_people;
    std::vector<Row> m_rows;
    QDate m_today;
    CoverageSettings m_settings;
};

} // namespace attache
