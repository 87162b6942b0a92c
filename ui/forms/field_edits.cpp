#include "ui/forms/field_edits.h"

#include "core/parse/values.h"
#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStandardItemModel>
#include <QUrl>

#include <algorithm>

namespace attache {

SavedNumberEdit::SavedNumberEdit(Kind kind, QWidget *parent)
    : SavedEditor(parent)
    , m_kind(kind)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    m_edit->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedNumberEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedNumberEdit::decided);
    SavedEditor::setValue(QVariant());
}

void SavedNumberEdit::setRange(qint64 least, qint64 most)
{
    m_range = {least, most};
}

std::optional<QVariant> SavedNumberEdit::parsed() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QVariant();
    const QByteArray utf8 = text.toUtf8();
    const std::string_view cell(utf8.constData(), static_cast<size_t>(utf8.size()));
    switch (m_kind) {
    case Kind::Integer:
        if (const auto number = readInteger(cell))
            return QVariant(static_cast<qlonglong>(*number));
        break;
    case Kind::Money:
        if (const auto amount = readMoney(cell))
            return QVariant(static_cast<qlonglong>(amount->amount.minor));
        break;
    case Kind::Percent:
        if (const auto percent = readPercent(cell, PercentScale::Hundred))
            return QVariant(static_cast<qlonglong>(*percent));
        break;
    }
    return std::nullopt;
}

QVariant SavedNumberEdit::value() const
{
    const std::optional<QVariant> number = parsed();
    // What is no number differs from every number, so that it is looked at when the field is left.
    return number ? *number : QVariant(m_edit->text());
}

void SavedNumberEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedNumberEdit::display(const QVariant &value)
{
    bool ok = false;
    const qlonglong number = value.toLongLong(&ok);
    QString text;
    if (ok && value.isValid() && !value.toString().isEmpty()) {
        const QLocale locale;
        if (m_kind == Kind::Money)
            text = number % 100 == 0 ? locale.toString(number / 100)
                                     : locale.toString(static_cast<double>(number) / 100.0, 'f', 2);
        else
            text = locale.toString(number);
        if (m_kind == Kind::Percent)
            text += QLatin1Char('%');
    }
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

QString SavedNumberEdit::fault() const
{
    const std::optional<QVariant> number = parsed();
    const bool isOutside =
        m_range && number && number->isValid() &&
        (number->toLongLong() < m_range->first || number->toLongLong() > m_range->second);
    if (number && !isOutside)
        return {};
    if (m_range)
        return tr("\"%1\" is not a number in the range %2–%3.")
            .arg(m_edit->text(), QString::number(m_range->first), QString::number(m_range->second));
    if (m_kind == Kind::Percent)
        return tr("\"%1\" is not a percentage from 0 to 100.").arg(m_edit->text());
    return tr("\"%1\" is not a number.").arg(m_edit->text());
}

SavedSegments::SavedSegments(QWidget *parent)
    : SavedEditor(parent)
    , m_segments(new SegmentedControl)
{
    setEditor(m_segments);
    connect(m_segments, &SegmentedControl::currentChanged, this, [this] {
        if (!m_displaying)
            decided();
    });
}

void SavedSegments::addChoice(const QString &text, const QVariant &data)
{
    m_segments->addSegment(text, data);
    if (m_segments->count() == 1)
        SavedEditor::setValue(data);
}

QVariant SavedSegments::value() const
{
    return m_segments->currentData();
}

void SavedSegments::setReadOnly(bool readOnly)
{
    m_segments->setEnabled(!readOnly);
}

void SavedSegments::display(const QVariant &value)
{
    m_displaying = true;
    m_segments->setCurrentData(value);
    m_displaying = false;
}

SavedLinkEdit::SavedLinkEdit(Kind kind, QWidget *parent)
    : SavedEditor(parent)
    , m_kind(kind)
    , m_edit(new QLineEdit)
    , m_open(nullptr)
{
    setEditor(m_edit);
    const bool mail = kind == Kind::Email;
    m_open = m_edit->addAction(icon(mail ? QStringLiteral("mail-send") : QStringLiteral("go-next")),
                               QLineEdit::TrailingPosition);
    m_open->setToolTip(mail                ? tr("Write an e-mail")
                       : kind == Kind::Url ? tr("Open the page in the browser")
                                           : tr("Call this number"));
    connect(m_open, &QAction::triggered, this,
            [this] { Q_EMIT openRequested(addressOf(m_kind, m_edit->text())); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_open->setVisible(!addressOf(m_kind, text).isEmpty());
    });
    connect(m_edit, &QLineEdit::textEdited, this, &SavedLinkEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedLinkEdit::decided);
    m_open->setVisible(false);
    SavedEditor::setValue(QString());
}

QVariant SavedLinkEdit::value() const
{
    return m_edit->text();
}

void SavedLinkEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedLinkEdit::display(const QVariant &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0);
}

QString SavedLinkEdit::fault() const
{
    const QString text = m_edit->text().trimmed();
    if (m_kind != Kind::Email || text.isEmpty() || isEmail(text))
        return {};
    return tr("\"%1\" is not an e-mail address. Write it as name@company.com.").arg(text);
}

bool SavedLinkEdit::isEmail(const QString &text)
{
    const qsizetype sign = text.indexOf(QLatin1Char('@'));
    const QStringView domain = QStringView(text).sliced(sign + 1);
    const qsizetype dot = domain.lastIndexOf(QLatin1Char('.'));
    const bool hasSpace =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return sign > 0 && !hasSpace && !domain.contains(QLatin1Char('@')) && dot > 0 &&
           dot + 1 < domain.size();
}

QString SavedLinkEdit::addressOf(Kind kind, const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty())
        return {};
    switch (kind) {
    case Kind::Email:
        return plain.contains(QLatin1Char('@')) ? QStringLiteral("mailto:") + plain : QString();
    case Kind::Phone: {
        QString digits;
        for (const QChar c : plain) {
            if (c.isDigit() || (c == QLatin1Char('+') && digits.isEmpty()))
                digits += c;
        }
        return digits.size() >= 3 ? QStringLiteral("tel:") + digits : QString();
    }
    case Kind::Url:
        break;
    }
    const QUrl url = QUrl::fromUserInput(plain);
    // Nothing but a web page: an address from a foreign list must not run or open files.
    const bool web =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && plain.contains(QLatin1Char('.')) ? url.toString() : QString();
}

SavedSuggestEdit::SavedSuggestEdit(Vocabulary vocabulary, QWidget *parent)
    : SavedEditor(parent)
    , m_vocabulary(std::move(vocabulary))
    , m_edit(new QLineEdit)
    , m_suggestions(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
{
    setEditor(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) {
        edited();
        suggest(typed);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedSuggestEdit::decided);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { pick(index.data(Qt::UserRole)); });
    if (m_vocabulary.fillMenu) {
        QAction *choose = m_edit->addAction(dropArrowIcon(), QLineEdit::TrailingPosition);
        choose->setToolTip(tr("Choose from the list"));
        connect(choose, &QAction::triggered, this, [this] {
            QMenu menu(this);
            m_vocabulary.fillMenu(menu, [this](const QVariant &value) { pick(value); });
            menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
        });
    }
    SavedEditor::setValue(QVariant());
}

QVariant SavedSuggestEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText)
        return m_shown;
    const std::optional<QVariant> meant = m_vocabulary.value(text);
    return meant ? *meant : QVariant(text);
}

void SavedSuggestEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    for (QAction *action : m_edit->actions())
        action->setEnabled(!readOnly);
}

void SavedSuggestEdit::pick(const QVariant &value)
{
    display(value);
    decided();
}

void SavedSuggestEdit::display(const QVariant &value)
{
    m_shown = value;
    m_shownText = m_vocabulary.text(value).trimmed();
    m_edit->setText(m_shownText);
    m_edit->setCursorPosition(0);
}

QString SavedSuggestEdit::fault() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText || m_vocabulary.value(text))
        return {};
    return tr("\"%1\" is unknown. Choose one of the suggestions.").arg(text);
}

void SavedSuggestEdit::suggest(const QString &typed)
{
    m_suggestions->clear();
    if (typed.trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    for (const Suggestion &each : m_vocabulary.suggest(typed.trimmed())) {
        auto *item = new QStandardItem(
            each.note.isEmpty() ? each.text : each.text + QStringLiteral("  ·  ") + each.note);
        item->setData(each.value, Qt::UserRole);
        item->setEnabled(each.value.isValid());
        m_suggestions->appendRow(item);
    }
    if (m_suggestions->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

} // namespace attache
