#include "ui/shell/new_records.h"

#include "core/base/shared_text.h"
#include "core/domain/record_types.h"
#include "core/queries/workspace_records.h"
#include "core/record/record_home.h"
#include "ui/desk/desk.h"
#include "ui/shell/command_list.h"
#include "ui/shell/navigator.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace attache {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("RecordType", source);
}

QString commandId(const RecordType &type)
{
    return QStringLiteral("new.") + type.tableName();
}

std::vector<const RecordType *> makableTypes()
{
    std::vector<const RecordType *> types;
    for (const RecordType *type : allRecordTypes()) {
        if (type->creation.isPossible())
            types.push_back(type);
    }
    std::ranges::sort(types, {}, [](const RecordType *type) { return type->rank; });
    return types;
}

const FieldInfo *referenceAbove(const RecordType &type)
{
    return type.creation.under ? type.field(QString::fromLatin1(type.creation.under)) : nullptr;
}

/// The field without which @p record would be called nothing; null where there is none.
const FieldInfo *missingName(const RecordType &type, const void *record)
{
    for (const FieldInfo &field : type.fields) {
        if (field.options.named && field.options.required && field.get(record).toString().isEmpty())
            return &field;
    }
    return nullptr;
}

/// Takes back by Esc the record that was just made without anything typed, as long as the person
/// looks at it and nothing else was written.
class EscapeFromNew : public QObject
{
public:
    EscapeFromNew(Desk &desk, Navigator &navigator, QWidget *window)
        : QObject(window)
        , m_desk(desk)
        , m_navigator(navigator)
    {
        window->installEventFilter(this);
        connect(&desk.workspace(), &Workspace::written, this, &EscapeFromNew::end);
        connect(&navigator, &Navigator::moved, this, &EscapeFromNew::end);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
            return QObject::eventFilter(watched, event);
        end();
        m_navigator.back();
        m_desk.undo();
        return true;
    }

private:
    void end()
    {
        parent()->removeEventFilter(this);
        deleteLater();
    }

    Desk &m_desk;
    Navigator &m_navigator;
};

} // namespace

NewRecords::NewRecords(Desk &desk, Navigator &navigator, Picker pick, Namer askName,
                       QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_navigator(navigator)
    , m_pick(std::move(pick))
    , m_askName(std::move(askName))
{
}

void NewRecords::addCommands(CommandList &commands)
{
    for (const RecordType *type : makableTypes()) {
        QKeySequence shortcut;
        if (type->creation.shortcut != 0)
            shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(type->creation.shortcut));
        commands.add(
            {commandId(*type), CommandList::Title::translated("RecordType", type->creation.title),
             QString::fromLatin1(type->icon), shortcut, [this, type] { ask(*type); }, true});
    }
}

QStringList NewRecords::commandIds()
{
    QStringList ids;
    for (const RecordType *type : makableTypes())
        ids.append(commandId(*type));
    return ids;
}

bool NewRecords::make(const QString &id, qint64 above)
{
    for (const RecordType *type : makableTypes()) {
        if (id == commandId(*type) && referenceAbove(*type)) {
            make(*type, above);
            return true;
        }
    }
    return false;
}

void NewRecords::ask(const RecordType &type)
{
    const FieldInfo *reference = referenceAbove(type);
    const qint64 above = reference ? inSight(reference->target()) : 0;
    if (!reference || above != 0)
        make(type, above);
    else
        m_pick(reference->target(), words(type.creation.prompt),
               [this, &type](qint64 picked) { make(type, picked); });
}

qint64 NewRecords::inSight(const RecordType &wanted) const
{
    const Link place = m_navigator.current();
    const RecordType *type = recordTypeNamed(place.type);
    if (!type || place.id == 0)
        return 0;
    // A place whose record was removed meanwhile does not count; the person is asked instead.
    return relatedId(m_desk.connection(), *type, place.id, wanted).value_or(0);
}

QString NewRecords::ourPerson() const
{
    const Result<Letterhead> paper = letterheadOf(m_desk.connection());
    if (!paper)
        m_desk.report(paper.error());
    return paper ? paper->person : QString();
}

void NewRecords::make(const RecordType &type, qint64 above)
{
    const AnyRecord record = type.create();
    type.begin(record.get(), {m_desk.clock().today(), ourPerson()});
    if (const FieldInfo *reference = referenceAbove(type))
        reference->set(record.get(), above);
    const FieldInfo *name = missingName(type, record.get());
    if (!name) {
        store(type, record);
        if (QWidget *field = QApplication::focusWidget())
            new EscapeFromNew(m_desk, m_navigator, field->window());
        return;
    }
    //: Asks for the name of a new record: "New contact: Full name"
    const QString prompt = Common::tr("%1: %2").arg(words(type.creation.title), name->label());
    m_askName(type, prompt, [this, &type, name, record](const QString &text) {
        name->set(record.get(), text);
        store(type, record);
    });
}

void NewRecords::store(const RecordType &type, const AnyRecord &record)
{
    if (m_desk.edit(words(type.creation.title),
                    [&](Writer &writer) { return type.make(writer, record.get()); }))
        m_navigator.open(Link{type.tableName(), type.id(record.get()),
                              QString::fromLatin1(type.creation.focus)});
}

} // namespace attache
