#pragma once

#include "core/match/need_themes.h"

#include <QAbstractTableModel>

#include <memory>

namespace attache {

using SharedNeeds = std::shared_ptr<const NeedsOverview>;

/// The themes with their figures, and below them what has none yet: each in several lines, so that
/// nothing has to be cut. Names are edited in place; needs and other themes can be dropped on a
/// theme.
class ThemeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Accounts, Truth, Waiting, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setOverview(SharedNeeds overview, bool writable);
    /// Null for no row; without a theme in the row below all themes.
    const ThemeFigure *at(int row) const;
    /// Of the needs without a theme for null; −1 where there is no such row.
    int rowOf(Id<NeedTheme> theme) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void renamed(attache::Id<attache::NeedTheme> theme, const QString &name);
    /// @p theme is null where needs are taken out of theirs.
    void needsDropped(const std::vector<attache::Id<attache::Need>> &needs,
                      attache::Id<attache::NeedTheme> theme);
    void themesDropped(const std::vector<attache::Id<attache::NeedTheme>> &others,
                       attache::Id<attache::NeedTheme> theme);

private:
    QString textAt(const ThemeFigure &figure, int column) const;
    /// What stands below it, in small letters.
    QString belowAt(const ThemeFigure &figure, int column) const;

    SharedNeeds m_overview;
    bool m_writable = false;
};

/// The needs of one theme: whose and who says so, in which words, and how true they are.
class ThemeNeedsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Account, Text, Truth, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// @p figure is of @p overview; null for nothing.
    void setNeeds(SharedNeeds overview, const ThemeFigure *figure);
    /// Null for no row.
    const NeedRow *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    SharedNeeds m_overview;
    std::vector<size_t> m_needs;
};

} // namespace attache
