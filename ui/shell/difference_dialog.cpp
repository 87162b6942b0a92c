#include "ui/shell/difference_dialog.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/shell/difference_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difference_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr QSize UsualSize(960, 600);

} // namespace

DifferenceDialog::DifferenceDialog(Desk &desk, const QString &otherPath, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_otherPath(otherPath)
    , m_summary(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_model(new DifferenceModel(this))
    , m_table(new TableView)
    , m_take(new Button(tr("Take over the selected"), ButtonKind::Primary))
    , m_close(new Button(Common::tr("Close")))
    , m_gone(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    //: %1 is a file
    setWindowTitle(tr("Compare with %1").arg(QFileInfo(otherPath).fileName()));
    resize(UsualSize);
    layOut();
    connect(m_close, &Button::clicked, this, &QWidget::close);
    connect(m_take, &Button::clicked, this, &DifferenceDialog::takeChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { setBusy(m_busy); });
    setBusy(false);
}

void DifferenceDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space5, tokens::Space4, tokens::Space5, tokens::Space4);
    column->setSpacing(tokens::Space3);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Records in which the other file differs"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(DifferenceModel::WhereColumn, new TagDelegate(m_table));
    m_table->setItemDelegateForColumn(DifferenceModel::ChangeColumn,
                                      new DifferenceDelegate(m_table));
    m_table->setUsualWidths({110, 240, 110, 140, 300}, {DifferenceModel::ChangeColumn});
    column->addWidget(m_table, 1);
    m_gone->setWordWrap(true);
    column->addWidget(m_gone);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
}

void DifferenceDialog::compare()
{
    setBusy(true);
    m_summary->setText(tr("Comparing…"));
    m_desk.tasks().start(
        //: %1 is a file
        tr("Compare with %1").arg(QFileInfo(m_otherPath).fileName()),
        [path = m_otherPath](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(const auto other, openToCompare(path));
            ATTACHE_TRY(WorkspaceDifference difference,
                        compareWorkspaces(workspace.connection(), *other, progress));
            return std::any(std::move(difference));
        },
        [self = QPointer(this)](Result<std::any> done) {
            if (!self)
                return;
            self->setBusy(false);
            if (done)
                self->showDifference(std::any_cast<WorkspaceDifference>(*std::move(done)));
            else
                self->m_summary->setText(done.error().message);
            Q_EMIT self->compared();
        });
}

void DifferenceDialog::showDifference(WorkspaceDifference difference)
{
    QStringList lines;
    for (const DifferenceCount &count : difference.counts) {
        QStringList parts;
        if (count.onlyHere > 0)
            parts.append(tr("%L1 only here").arg(count.onlyHere));
        if (count.onlyThere > 0)
            parts.append(tr("%L1 only there").arg(count.onlyThere));
        if (count.changed > 0)
            parts.append(tr("%L1 different").arg(count.changed));
        //: %1 is a kind of record ("Accounts"), %2 how many of them are where
        lines.append(tr("%1: %2").arg(count.type->severalLabel(), parts.join(Common::tr(", "))));
    }
    m_summary->setText(difference.isEmpty() ? Common::tr("The two files hold the same records.")
                                            : lines.join(QStringLiteral(" · ")));
    m_model->setRecords(std::move(difference.records));
    setBusy(false);
}

std::vector<RecordKey> DifferenceDialog::chosen() const
{
    std::vector<RecordKey> keys;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const DifferingRecord &record = m_model->record(index.row());
        const RecordKey key{record.type, record.id};
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
    }
    return keys;
}

int DifferenceDialog::goneChosen() const
{
    int gone = 0;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        gone += m_model->record(index.row()).where == DifferingRecord::Where::OnlyHere ? 1 : 0;
    return gone;
}

void DifferenceDialog::takeChosen()
{
    const std::vector<RecordKey> keys = chosen();
    const auto other = openToCompare(m_otherPath);
    if (!other)
        return m_desk.report(other.error());
    const QString title =
        Common::tr("Take over from \"%1\"").arg(QFileInfo(m_otherPath).fileName());
    const bool taken = m_desk.editUndoably(title, [&](Writer &writer) -> Result<void> {
        const auto done = takeRecords(writer, **other, keys);
        return done ? Result<void>() : Result<void>(done.error());
    });
    if (taken)
        compare();
}

void DifferenceDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_table->setEnabled(!busy);
    m_take->setEnabled(!busy && !chosen().empty() && !m_desk.workspace().isReadOnly());
    const int gone = goneChosen();
    m_gone->setVisible(gone > 0);
    m_gone->setText(gone > 0 ? tr("%n of the selected record(s) are not in the other file: they "
                                  "were deleted there or added here. Taking over deletes them "
                                  "here; this can be undone.",
                                  nullptr, gone)
                             : QString());
}

} // namespace attache
