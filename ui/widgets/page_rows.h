#pragma once

#include "core/base/tone.h"
#include "ui/base/roles.h"

#include <QListView>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace attache {

/// Pages in their order, one a row: number, a small picture, title, and at the end a word on its
/// state. Between them stand the names of sections, which cannot be chosen. The model answers the
/// roles below, the title as display text.
class PageRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum Role {
        NumberRole = Roles::FirstOwnRole, ///< int
        PictureRole,                      ///< QPixmap; a null one where there is none
        StateRole,                        ///< QString, in the tone of ToneRole
        HeadingRole,                      ///< bool: the name of a section and no page
    };
    static constexpr int RowHeight = 33;
    static constexpr int HeadingHeight = 24;
    static constexpr int PictureWidth = 46;
    static constexpr int PictureHeight = 26;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list of pages.
class PageRows : public QListView
{
    Q_OBJECT

public:
    explicit PageRows(QWidget *parent = nullptr);
};

} // namespace attache
