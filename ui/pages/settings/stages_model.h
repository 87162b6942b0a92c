#pragma once

#include "core/domain/stage_book.h"

#include <QAbstractTableModel>

namespace attache {

class Desk;

/// The stages of one set as a table, in order. What a stage does not say itself is shown as it is
/// usually, in a muted voice. Cells are written as they are left.
class StagesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        NameEn,
        PhaseColumn,
        Probability,
        LimitS,
        LimitA,
        LimitB,
        LimitC,
        Gate,
        Columns
    };

    explicit StagesModel(Desk &desk, QObject *parent = nullptr);

    void setStages(std::vector<DealStage> stages, StageBook book);
    const DealStage *stageAt(int row) const;
    int rowOf(Id<DealStage> stage) const;
    /// Null for a column that is only shown.
    static const FieldInfo *fieldOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString text(const DealStage &stage, int column) const;
    /// What is usual where @p stage does not say; empty where it says, or nothing is usual.
    QString usual(const DealStage &stage, int column) const;

    Desk &m_desk;
    std::vector<DealStage> m_stages;
    StageBook m_book;
};

} // namespace attache
