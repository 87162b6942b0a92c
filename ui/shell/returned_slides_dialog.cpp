#include "ui/shell/returned_slides_dialog.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/models/change_follower.h"
#include "ui/pages/decks/slide_difference.h"
#include "ui/pages/library/slides_back.h"
#include "ui/shell/returned_slides_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPointer>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr QSize UsualSize(960, 640);

QPixmap pictureOf(const Workspace &workspace, const Slide &slide)
{
    QPixmap picture;
    if (slide.thumbnail.isEmpty())
        return picture;
    if (const auto bytes = workspace.blob(slide.thumbnail))
        picture.loadFromData(*bytes);
    return picture;
}

/// Beside the file at @p path, under a name that says what it is.
QString suggestionFor(const QString &path)
{
    const QFileInfo file(path);
    //: A suggested file name; %1 is the name of a presentation
    const QString name = ReturnedSlidesDialog::tr("%1 (updated)").arg(file.completeBaseName());
    return file.dir().filePath(name + QStringLiteral(".pptx"));
}

} // namespace

ReturnedSlidesDialog::ReturnedSlidesDialog(Desk &desk, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_path(path)
    , m_summary(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_stack(new QStackedWidget)
    , m_model(new ReturnedSlidesModel(this))
    , m_table(new TableView)
    , m_difference(new SlideDifference)
    , m_hint(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_cancel(new Button(Common::tr("Cancel")))
    , m_close(new Button(Common::tr("Close")))
    , m_replace(new Button(tr("Save with current slides…")))
    , m_adopt(new Button(tr("Adopt as new version"), ButtonKind::Primary))
{
    setWindowTitle(Common::tr("Slides that came back"));
    resize(UsualSize);
    layOut();
    connectParts();
    setBusy(false);
    m_table->setFocus();
}

void ReturnedSlidesDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space5, tokens::Space4, tokens::Space5, tokens::Space4);
    column->setSpacing(tokens::Space3);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_table->setModel(m_model);
    m_table->setAccessibleName(Common::tr("Slides that came back"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(ReturnedSlidesModel::StateColumn, new TagDelegate(m_table));
    m_table->setUsualWidths({48, 250, 110, 290, 250},
                            {ReturnedSlidesModel::TitleColumn, ReturnedSlidesModel::NowColumn});
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(tr("No slide of this file comes from your library. What you "
                                         "send from here is known again when it comes back.")));
    column->addWidget(m_stack, 1);
    column->addWidget(m_difference);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addStretch(1);
    for (Button *button : {m_cancel, m_close, m_replace, m_adopt}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
}

void ReturnedSlidesDialog::connectParts()
{
    connect(m_close, &Button::clicked, this, &QWidget::close);
    connect(m_cancel, &Button::clicked, this, [this] { m_desk.tasks().cancel(); });
    connect(m_replace, &Button::clicked, this, &ReturnedSlidesDialog::replace);
    connect(m_adopt, &Button::clicked, this, &ReturnedSlidesDialog::adopt);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReturnedSlidesDialog::showChoice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReturnedSlidesDialog::showDifference);
    connect(m_difference, &SlideDifference::openRequested, this, [this](Id<Slide> slide) {
        Q_EMIT m_desk.openRequested(
            Link{QLatin1String(tableOf<Slide>), slide.value(), {}}.toString());
    });
    // A version that comes or goes, as by undoing, changes how all slides stand.
    auto *follower = new ChangeFollower(m_desk.workspace(), TableSet(tablesOf<Deck>),
                                        ChangeFollower::Pace::Queued, this);
    connect(follower, &ChangeFollower::changed, this, [this] {
        if (isVisible() && !m_isBusy)
            read();
    });
}

void ReturnedSlidesDialog::read()
{
    setBusy(true);
    if (!m_deck)
        m_summary->setText(tr("Reading…"));
    m_desk.tasks().start(
        //: %1 is a file
        tr("Compare %1 with the library").arg(QFileInfo(m_path).fileName()),
        [path = m_path](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(ReturnedDeck deck, deckBack(workspace, path, progress));
            return std::any(std::move(deck));
        },
        [self = QPointer(this)](const Result<std::any> &done) {
            if (!self)
                return;
            self->setBusy(false);
            if (done)
                self->showDeck(std::any_cast<const ReturnedDeck &>(*done));
            else
                self->m_summary->setText(done.error().message);
            Q_EMIT self->wasRead();
        });
}

void ReturnedSlidesDialog::showDeck(const ReturnedDeck &deck)
{
    m_deck = deck;
    m_model->setDeck(deck);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const auto count = [&deck](SlideStanding standing) { return deck.count(standing); };
    m_summary->setText(
        Common::tr("%1: %2").arg(QFileInfo(m_path).fileName(), standingWords(count)));
    selectWhatCanBeDone();
    showDifference();
    showChoice();
}

void ReturnedSlidesDialog::selectWhatCanBeDone()
{
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RecognisedSlide &slide = m_model->slide(row);
        if (!canReplace(slide) && !canAdopt(slide))
            continue;
        first = first < 0 ? row : first;
        const QModelIndex index = m_model->index(row, 0);
        selection.select(index, index);
    }
    if (m_model->rowCount() == 0)
        return;
    auto *selected = m_table->selectionModel();
    selected->setCurrentIndex(m_model->index(std::max(first, 0), 0), QItemSelectionModel::NoUpdate);
    selected->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ReturnedSlidesDialog::showDifference()
{
    const QModelIndex current = m_table->currentIndex();
    const RecognisedSlide *slide = current.isValid() ? &m_model->slide(current.row()) : nullptr;
    const bool differs =
        slide && slide->newest &&
        (slide->standing == SlideStanding::Outdated || slide->standing == SlideStanding::Edited);
    m_difference->setVisible(differs);
    if (!differs)
        return;
    Slide words = m_deck->wordsOf(slide->position);
    // Somebody took the notes out before it went on.
    if (slide->notes.isEmpty())
        words.notes = slide->newest->notes;
    if (slide->standing == SlideStanding::Edited) {
        m_difference->setSlides(*slide->newest, words, versionName(slide->newestDeck),
                                pictureOf(m_desk.workspace(), *slide->newest), false);
        return;
    }
    words.id = slide->newest->id;
    const bool isOther = slide->slide.id != slide->newest->id;
    m_difference->setSlides(words, *slide->newest, QFileInfo(m_path).fileName(),
                            isOther ? pictureOf(m_desk.workspace(), slide->slide) : QPixmap(),
                            false);
}

std::vector<int> ReturnedSlidesDialog::chosen(bool (*can)(const RecognisedSlide &)) const
{
    std::vector<int> positions;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RecognisedSlide &slide = m_model->slide(row);
        if (can(slide) && m_table->selectionModel()->isRowSelected(row, {}))
            positions.push_back(slide.position);
    }
    return positions;
}

void ReturnedSlidesDialog::showChoice()
{
    const int outdated = int(chosen(canReplace).size());
    const int edited = int(chosen(canAdopt).size());
    m_replace->setEnabled(!m_isBusy && outdated > 0);
    m_adopt->setEnabled(!m_isBusy && edited > 0 && !m_desk.workspace().isReadOnly());
    QStringList lines;
    if (outdated > 0)
        lines.append(tr("%Ln outdated slide(s) will be replaced by what they are now, in a file "
                        "that you choose.",
                        nullptr, outdated));
    if (edited > 0)
        lines.append(tr("%Ln edited slide(s) will be adopted: names of the customer become "
                        "placeholders again. This can be undone.",
                        nullptr, edited));
    m_hint->setText(lines.join(u'\n'));
    m_hint->setVisible(!lines.isEmpty());
}

void ReturnedSlidesDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_table->setEnabled(!busy);
    m_cancel->setVisible(busy);
    m_close->setVisible(!busy);
    showChoice();
}

void ReturnedSlidesDialog::replace()
{
    ReturnOrder order;
    order.slides = chosen(canReplace);
    if (order.slides.empty() || m_isBusy)
        return;
    const QString out =
        m_desk.files().fileToSave(this, tr("Save with current slides"), suggestionFor(m_path),
                                  Common::tr("Presentations (*.pptx)"));
    if (!out.isEmpty())
        write(order, out);
}

void ReturnedSlidesDialog::write(const ReturnOrder &order, const QString &out)
{
    setBusy(true);
    m_desk.tasks().start(
        tr("Replacing outdated slides"),
        [deck = *m_deck, order, out](Workspace &workspace,
                                     const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(ReplacedSlides done, deck.replace(workspace, order, out, progress));
            return std::any(std::move(done));
        },
        [self = QPointer(this), order, out](const Result<std::any> &done) {
            if (!self)
                return;
            self->setBusy(false);
            self->tellWritten(done, order, out);
            Q_EMIT self->finished();
        });
}

void ReturnedSlidesDialog::tellWritten(const Result<std::any> &done, const ReturnOrder &order,
                                       const QString &out)
{
    if (!done) {
        const Error &error = done.error();
        if (error.kind == Error::Kind::Cancelled)
            return;
        if (error.field != QLatin1String(UnfilledField))
            return m_desk.report(error);
        ReturnOrder blank = order;
        blank.leaveBlank = true;
        m_desk.say(error.message,
                   {{Common::tr("Leave them blank"),
                     [self = QPointer(this), blank, out] {
                         if (self && !self->m_isBusy)
                             self->write(blank, out);
                     }}},
                   false);
        return;
    }
    const auto &replaced = std::any_cast<const ReplacedSlides &>(*done);
    QStringList lines{Common::tr("Saved: %1").arg(out)};
    if (!replaced.account.isEmpty())
        //: %1 is an account
        lines.append(tr("%Ln slide(s) replaced, filled in for %1.", nullptr, replaced.slides)
                         .arg(replaced.account));
    lines += replaced.report.warnings;
    m_desk.say(
        lines.join(u'\n'),
        {{Common::tr("Open"), [out] { QDesktopServices::openUrl(QUrl::fromLocalFile(out)); }}},
        false);
    if (QFileInfo(out) == QFileInfo(m_path))
        read();
}

void ReturnedSlidesDialog::adopt()
{
    ReturnOrder order;
    order.slides = chosen(canAdopt);
    if (order.slides.empty() || m_isBusy)
        return;
    setBusy(true);
    m_desk.tasks().start(
        tr("Adopting edited slides"),
        [deck = *m_deck, order](Workspace &workspace,
                                const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(AdoptedSlides done, deck.adopt(workspace, order, progress));
            return std::any(std::move(done));
        },
        [self = QPointer(this)](const Result<std::any> &done) {
            if (!self)
                return;
            self->setBusy(false);
            self->tellAdopted(done);
            Q_EMIT self->finished();
        });
}

void ReturnedSlidesDialog::tellAdopted(const Result<std::any> &done)
{
    if (!done) {
        if (done.error().kind != Error::Kind::Cancelled)
            m_desk.report(done.error());
        return;
    }
    const auto &slides = std::any_cast<const AdoptedSlides &>(*done);
    QList<Id<Deck>> decks;
    for (const ImportedDeck &each : slides.decks)
        decks.append(each.deck.id);
    Q_EMIT m_desk.saidUndoably((QStringList{slides.title} + slides.warnings).join(u'\n'));
    Q_EMIT adopted(decks, slides.mergeKey);
    read();
}

} // namespace attache
