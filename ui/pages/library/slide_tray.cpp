#include "ui/pages/library/slide_tray.h"

#include "core/base/shared_text.h"
#include "core/deck/account_logo.h"
#include "core/deck/record_placeholders.h"
#include "core/deck/slide_pictures.h"
#include "core/deck/slide_weight.h"
#include "core/match/visit_matches.h"
#include "core/queries/gap_rows.h"
#include "core/record/record_type.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/slide_grid.h"
#include "ui/pages/library/slide_thumbs.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/slide_paper.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace attache {

namespace {

constexpr int RowHeight = 40;
constexpr QSize ThumbSize(57, 32);
constexpr int IdRole = Qt::UserRole;
constexpr int PartsRole = Qt::UserRole + 1; ///< SlideParts, once they were looked up
constexpr int DaysAhead = 60;
constexpr int FieldLabelWidth = 120;

Id<Slide> slideOf(const QListWidgetItem &item)
{
    return Id<Slide>(item.data(IdRole).toLongLong());
}

/// About how large the presentation of the slides in @p list becomes; what cannot be read counts
/// nothing. Each slide is looked up once.
qint64 estimatedSize(Workspace &workspace, const SlideGridModel &model, QListWidget &list)
{
    std::map<QString, Result<Presentation>> opened; // by file
    std::vector<SlideParts> all;
    for (int row = 0; row < list.count(); ++row) {
        QListWidgetItem &item = *list.item(row);
        const SlideCard *card = model.card(slideOf(item));
        if (card && !item.data(PartsRole).isValid()) {
            auto found = opened.find(card->file);
            if (found == opened.end()) {
                Deck deck;
                deck.file = card->file;
                found = opened.emplace(card->file, DeckLibrary(workspace).open(deck)).first;
            }
            const size_t place = size_t(std::max(1, card->slide.position)) - 1;
            const bool isThere = found->second && place < found->second->slides().size();
            const auto parts = isThere ? partsOf(*found->second, found->second->slides()[place])
                                       : Result<SlideParts>(SlideParts());
            item.setData(PartsRole, QVariant::fromValue(parts ? *parts : SlideParts()));
        }
        all.push_back(item.data(PartsRole).value<SlideParts>());
    }
    return sizeOfAll(all);
}

bool isLogo(const QString &placeholder)
{
    return placeholder.compare(QLatin1String("account.logo"), Qt::CaseInsensitive) == 0;
}

/// A row of the tray: its place, a small picture, title and source.
class TrayDelegate final : public QStyledItemDelegate
{
public:
    TrayDelegate(const SlideGridModel &model, SlideThumbs &thumbs, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_thumbs(thumbs)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, RowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const SlideCard *card = m_model.card(Id<Slide>(index.data(IdRole).toLongLong()));
        if (!card)
            return;
        const Colors &colors = colorsFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(row, colors.selection);
        drawLine(painter, QRect(row.left(), row.top(), 22, row.height()),
                 QString::number(index.row() + 1), fontFor(FontRole::Small), colors.textMuted,
                 Qt::AlignCenter);
        const QRect thumb(QPoint(row.left() + 26, row.top() + (RowHeight - ThumbSize.height()) / 2),
                          ThumbSize);
        SlidePaper::paint(painter, thumb, m_thumbs.picture(card->slide.thumbnail),
                          card->slide.title, option.palette);
        const int left = thumb.right() + tokens::Space2;
        const QRect words(left, row.top() + 1, row.right() - left - 4, RowHeight / 2);
        drawLine(painter, words, card->slide.title, fontFor(FontRole::Body), colors.text);
        const QString standing = m_model.standing(*card);
        drawLine(painter, words.translated(0, RowHeight / 2 - 2),
                 standing.isEmpty() ? card->place()
                                    : standing + QStringLiteral(" · ") + card->place(),
                 fontFor(FontRole::Small), standing.isEmpty() ? colors.textMuted : colors.warnText);
        if (option.state & QStyle::State_HasFocus)
            drawFocusRing(painter, QRectF(row).adjusted(1, 1, -1, -1), colors.accent,
                          tokens::RadiusTag);
        painter->restore();
    }

private:
    const SlideGridModel &m_model;
    SlideThumbs &m_thumbs;
};

} // namespace

SlideTray::SlideTray(Desk &desk, const SlideGridModel &model, SlideThumbs &thumbs, QWidget *parent)
    : CardWidget(tr("New presentation"), parent)
    , m_desk(desk)
    , m_model(model)
    , m_thumbs(thumbs)
    , m_visits(new QComboBox)
    , m_list(new QListWidget)
    , m_empty(new TextLabel(tr("Add slides with Enter or a double-click."), FontRole::Small,
                            TextColor::Muted))
    , m_fits(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_filled(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_fields(new QVBoxLayout)
    , m_along(new Button(tr("Choose for the visit")))
    , m_make(new Button(tr("Fill and export…"), ButtonKind::Primary))
{
    build();
    buildList();
    readVisits();
    check();
}

void SlideTray::build()
{
    setFixedWidth(tokens::SideCardsWidth);
    auto *clear = addAction(Common::tr("Clear"));
    connect(clear, &QAbstractButton::clicked, this, [this] {
        m_list->clear();
        check();
    });
    m_visits->setAccessibleName(TypeLabel::tr("Visit"));
    m_visits->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addWidget(m_visits);
    addWidget(m_empty);
    addWidget(m_list, 1);
    for (TextLabel *each : {m_empty, m_fits, m_filled})
        each->setWordWrap(true);
    addWidget(m_fits);
    addWidget(m_filled);
    m_fields->setSpacing(tokens::Space1);
    body()->addLayout(m_fields);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    row->addWidget(m_along);
    row->addWidget(m_make, 1);
    body()->addLayout(row);
    connect(m_visits, &QComboBox::currentIndexChanged, this, &SlideTray::check);
    connect(m_make, &QAbstractButton::clicked, this, &SlideTray::make);
    connect(m_along, &QAbstractButton::clicked, this, &SlideTray::takeAlong);
    connect(&m_thumbs, &SlideThumbs::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
}

void SlideTray::buildList()
{
    m_list->setItemDelegate(new TrayDelegate(m_model, m_thumbs, m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("New presentation"));
    // A row that is dragged comes in before it goes.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SlideTray::check,
            Qt::QueuedConnection);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &SlideTray::check,
            Qt::QueuedConnection);
    const auto shortcut = [this](const QKeySequence &keys, auto what) {
        auto *made = new QShortcut(keys, m_list);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, what);
    };
    shortcut(Qt::Key_Delete, [this] {
        delete m_list->takeItem(m_list->currentRow());
        check();
    });
    shortcut(Qt::ALT | Qt::Key_Up, [this] { move(m_list->currentRow(), -1); });
    shortcut(Qt::ALT | Qt::Key_Down, [this] { move(m_list->currentRow(), 1); });
}

void SlideTray::readVisits()
{
    const QDate today = m_desk.clock().today();
    const auto planned = plannedVisits(m_desk.connection(), today, today.addDays(DaysAhead));
    const Id<Visit> before = visit();
    const QSignalBlocker quiet(m_visits);
    m_visits->clear();
    m_visits->addItem(tr("No visit chosen yet"), QVariant(qlonglong(0)));
    if (!planned)
        return;
    for (const PlannedVisit &each : *planned) {
        const auto account = Store<Account>(m_desk.connection()).get(each.account);
        const auto meeting = Store<Visit>(m_desk.connection()).get(each.visit);
        if (!account || !meeting)
            continue;
        QStringList words{shortDay(each.day, today),
                          account->shortName.isEmpty() ? account->name : account->shortName,
                          meeting->title};
        words.removeAll(QString());
        m_visits->addItem(words.join(QStringLiteral(" · ")),
                          QVariant(qlonglong(each.visit.value())));
    }
    m_visits->setCurrentIndex(std::max(0, m_visits->findData(QVariant(qlonglong(before.value())))));
}

Id<Visit> SlideTray::visit() const
{
    return Id<Visit>(m_visits->currentData().toLongLong());
}

void SlideTray::toggle(Id<Slide> slide)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (slideOf(*m_list->item(row)) == slide) {
            delete m_list->takeItem(row);
            return check();
        }
    }
    add({slide});
}

void SlideTray::add(const std::vector<Id<Slide>> &slides)
{
    const QHash<Id<Slide>, int> known = places();
    for (const Id<Slide> slide : slides) {
        const SlideCard *card = m_model.card(slide);
        if (!card || known.contains(slide))
            continue;
        auto *item = new QListWidgetItem(card->slide.title, m_list);
        item->setData(IdRole, qlonglong(slide.value()));
    }
    check();
}

void SlideTray::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    check();
}

void SlideTray::refresh()
{
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const SlideCard *card = m_model.card(slideOf(*m_list->item(row)));
        if (card)
            m_list->item(row)->setText(card->slide.title);
        else
            delete m_list->takeItem(row);
    }
    readVisits();
    check();
}

std::vector<Id<Slide>> SlideTray::slides() const
{
    std::vector<Id<Slide>> slides;
    slides.reserve(static_cast<size_t>(m_list->count()));
    for (int row = 0; row < m_list->count(); ++row)
        slides.push_back(slideOf(*m_list->item(row)));
    return slides;
}

QHash<Id<Slide>, int> SlideTray::places() const
{
    QHash<Id<Slide>, int> places;
    for (int row = 0; row < m_list->count(); ++row)
        places.insert(slideOf(*m_list->item(row)), row + 1);
    return places;
}

void SlideTray::check()
{
    m_problems.clear();
    for (const Id<Slide> slide : slides()) {
        const SlideCard *card = m_model.card(slide);
        const QString standing = card ? m_model.standing(*card) : QString();
        if (!standing.isEmpty())
            m_problems.append(Common::tr("%1: %2").arg(card->slide.title, standing));
    }
    m_problems += sizeProblems();
    checkPlaceholders();
    m_fits->setText(m_problems.join(QLatin1Char('\n')));
    m_fits->setVisible(!m_problems.isEmpty());
    const bool any = m_list->count() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    const auto size = [this] {
        const qint64 bytes = estimatedSize(m_desk.workspace(), m_model, *m_list);
        //: %1 is the size a presentation is going to have: "3.2 MB"
        return tr("about %1")
            .arg(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat));
    };
    setNote(any ? Common::tr("%n slide(s)", nullptr, m_list->count()) + QStringLiteral(" · ") +
                      size()
                : QString());
    m_make->setEnabled(any);
    m_along->setEnabled(any && !visit().isNull() && !m_desk.workspace().isReadOnly());
    Q_EMIT changed();
}

/// What is not as large as most; slides of one shape are scaled and fit.
QStringList SlideTray::sizeProblems()
{
    QStringList problems;
    std::optional<SlideSize> first;
    for (const Id<Slide> slide : slides()) {
        const SlideCard *card = m_model.card(slide);
        if (!card)
            continue;
        if (!m_sizes.contains(card->file)) {
            Deck deck;
            deck.file = card->file;
            const auto opened = DeckLibrary(m_desk.workspace()).open(deck);
            m_sizes.insert(card->file, opened ? opened->size() : SlideSize());
        }
        const SlideSize size = m_sizes.value(card->file);
        if (size.width == 0)
            continue;
        if (!first)
            first = size;
        else if (!size.isShapedLike(*first))
            problems.append(tr("%1: %2, the others are %3")
                                .arg(card->slide.title, size.toString(), first->toString()));
    }
    return problems;
}

void SlideTray::checkPlaceholders()
{
    QString text;
    for (const Id<Slide> slide : slides()) {
        if (const SlideCard *card = m_model.card(slide))
            text += card->slide.title + QLatin1Char('\n') + card->slide.body + QLatin1Char('\n');
    }
    const QStringList all = placeholderNames(text);
    m_unfilled.clear();
    QStringList said;
    if (!all.isEmpty()) {
        const auto known = placeholdersFor(m_desk.workspace(), visit(), {});
        const PlaceholderValues values = known ? *known : PlaceholderValues();
        m_unfilled = withoutValue(all, values);
        for (const QString &name : all) {
            if (const QString value = values.texts.value(name.toLower()); !value.isEmpty())
                said.append(value);
        }
    }
    m_filled->setVisible(!all.isEmpty());
    QString words = tr("Placeholders: %1 of %2 filled from records")
                        .arg(all.size() - m_unfilled.size())
                        .arg(all.size());
    if (!said.isEmpty())
        words += QLatin1Char('\n') + said.join(QStringLiteral(" · "));
    m_filled->setText(words);
    showUnfilled();
}

void SlideTray::showUnfilled()
{
    clearLayout(m_fields);
    for (const QString &name : m_unfilled) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(tokens::Space2);
        auto *label =
            new ElidedLabel(QStringLiteral("{{%1}}").arg(name), FontRole::Small, TextColor::Danger);
        label->setFixedWidth(FieldLabelWidth);
        row->addWidget(label);
        m_fields->addWidget(line);
        if (isLogo(name)) {
            row->addWidget(makeLogoButton(), 1);
            continue;
        }
        auto *edit = new QLineEdit(m_typed.value(name.toLower()));
        edit->setPlaceholderText(tr("Fill in…"));
        edit->setAccessibleName(name);
        connect(edit, &QLineEdit::textChanged, this,
                [this, name](const QString &text) { m_typed.insert(name.toLower(), text); });
        row->addWidget(edit, 1);
    }
}

/// A picture cannot be typed: it becomes the logo of the visit's account, and stays that.
QWidget *SlideTray::makeLogoButton()
{
    auto *choose = new Button(tr("Choose a picture…"));
    const auto meeting = Store<Visit>(m_desk.connection()).find(visit());
    const Id<Account> account = meeting && *meeting ? (*meeting)->account : Id<Account>();
    choose->setEnabled(!account.isNull() && !m_desk.workspace().isReadOnly());
    choose->setToolTip(account.isNull() ? tr("Choose a visit first: the logo is its account's")
                                        : tr("It becomes the logo of this account"));
    connect(choose, &Button::clicked, this, [this, account] {
        const QString path = m_desk.files().fileToOpen(
            this, Common::tr("Choose a logo"), Common::tr("Images (*.png *.jpg *.jpeg *.gif)"));
        if (path.isEmpty())
            return;
        if (const auto done = setAccountLogo(m_desk.workspace(), account, path); !done)
            m_desk.report(done.error());
    });
    return choose;
}

AssemblyOrder SlideTray::order() const
{
    AssemblyOrder order;
    for (const Id<Slide> slide : slides()) {
        if (const SlideCard *card = m_model.card(slide))
            order.picks.push_back({card->slide.deck, {card->slide.position}});
    }
    order.visit = visit();
    order.keepPlaceholders = order.visit.isNull();
    for (auto each = m_typed.cbegin(); each != m_typed.cend(); ++each) {
        if (!each.value().trimmed().isEmpty())
            order.typed.insert(each.key(), each.value().trimmed());
    }
    order.title = tr("New presentation");
    return order;
}

void SlideTray::make()
{
    const bool hasPdf = !SlidePainter::program().isEmpty();
    const QString name =
        m_visits->currentIndex() > 0
            ? m_visits->currentText().replace(QStringLiteral(" · "), QStringLiteral("_"))
            : tr("New presentation");
    const QString path = m_desk.files().fileToSave(
        this, tr("Make the presentation"), name + QStringLiteral(".pptx"),
        hasPdf ? tr("Presentations (*.pptx);;PDF (*.pdf)") : Common::tr("Presentations (*.pptx)"));
    if (!path.isEmpty())
        write(order(), path);
}

void SlideTray::write(const AssemblyOrder &order, const QString &path)
{
    const auto work = [order, path](Workspace &workspace,
                                    const Progress &progress) -> Result<std::any> {
        const bool asPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
        const QTemporaryDir folder;
        const QString deck =
            asPdf ? folder.filePath(QFileInfo(path).completeBaseName() + QStringLiteral(".pptx"))
                  : path;
        ATTACHE_TRY(AssemblyReport report, DeckLibrary(workspace).assemble(order, deck, progress));
        if (asPdf) {
            ATTACHE_CHECK(
                SlidePainter(SlidePainter::program()).writePdf(deck, folder.path(), progress));
            QFile::remove(path);
            if (!QFile::copy(
                    folder.filePath(QFileInfo(path).completeBaseName() + QStringLiteral(".pdf")),
                    path))
                return Error{
                    Error::Kind::Io, Common::tr("\"%1\" cannot be written to.").arg(path), {}, {}};
        }
        return std::any(std::move(report));
    };
    const auto told = [this, order, path](const Result<std::any> &done) {
        if (done) {
            const auto &report = std::any_cast<const AssemblyReport &>(*done);
            QStringList lines{
                tr("The presentation with %n slide(s) is ready.", nullptr, report.slides)};
            lines += report.warnings;
            return m_desk.say(lines.join(QLatin1Char('\n')),
                              {{Common::tr("Open"),
                                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}},
                              false);
        }
        std::vector<NoticeAction> actions;
        if (done.error().kind == Error::Kind::Invalid && !order.leaveBlank)
            actions.push_back({Common::tr("Leave them blank"), [this, order, path] {
                                   AssemblyOrder blank = order;
                                   blank.leaveBlank = true;
                                   write(blank, path);
                               }});
        if (done.error().kind != Error::Kind::Cancelled)
            m_desk.say(done.error().message, actions, false);
    };
    m_desk.tasks().start(tr("Making the presentation"), work, told);
}

/// The pack for the visit takes them in this order.
void SlideTray::takeAlong()
{
    const Id<Visit> meeting = visit();
    std::vector<Match> chosen;
    for (const Id<Slide> slide : slides()) {
        const SlideCard *card = m_model.card(slide);
        if (!card)
            continue;
        Match match;
        match.type = &recordTypeOf<Slide>();
        match.id = slide.value();
        match.title = card->slide.title;
        match.version = card->version;
        chosen.push_back(std::move(match));
    }
    //: A step that can be undone
    m_desk.editUndoably(tr("Choose %n slide(s) for a visit", nullptr, int(chosen.size())),
                        [&](Writer &writer) -> Result<void> {
                            for (const Match &each : chosen)
                                ATTACHE_CHECK(rememberUse(writer, meeting, each, UseKind::Pinned));
                            return {};
                        });
}

} // namespace attache
