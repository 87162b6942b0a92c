#include "ui/pages/library/story_editor.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {
/// As much as two lines of the booklet hold: in Chinese, and in letters.
constexpr qsizetype ReadAtAGlance = 80;
constexpr qsizetype LettersAtAGlance = 200;
constexpr int MostLines = 8;
} // namespace

StoryEditor::StoryEditor(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_binding(desk, recordTypeOf<CaseStudy>())
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(tokens::Space1);
    addPart(1, "challenge", tr("What was hard, and what it cost"));
    addPart(2, "solution", tr("What was done, in which steps"));
    addPart(3, "result", tr("What is different now"));
    m_binding.setReadOnly(desk.workspace().isReadOnly());
}

void StoryEditor::addPart(int number, const char *key, const QString &hint)
{
    const QString name = recordTypeOf<CaseStudy>().field(QString::fromLatin1(key))->label();
    auto *editor = new SavedTextEdit;
    editor->setLines(2, MostLines);
    editor->setPlaceholder(hint);
    editor->editor()->setAccessibleName(name);
    auto *count = new TextLabel({}, FontRole::Small, TextColor::Secondary);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, number > 1 ? tokens::Space2 : 0, 0, 0);
    head->addWidget(
        new TextLabel(QStringLiteral("%1  %2").arg(number).arg(name), FontRole::BodyBold));
    head->addStretch(1);
    head->addWidget(count);
    m_column->addLayout(head);
    m_column->addWidget(editor);
    const Part part{editor, count};
    connect(editor->textEdit(), &QPlainTextEdit::textChanged, count, [part] { showLength(part); });
    m_parts.push_back(part);
    m_binding.bind(key, editor);
}

void StoryEditor::showCase(const CaseStudy &study)
{
    m_binding.show(study);
    // What is shown is no edit, and is not announced.
    for (const Part &part : m_parts)
        showLength(part);
}

void StoryEditor::showLength(const Part &part)
{
    const QString text = part.editor->textEdit()->toPlainText().trimmed();
    const bool han = std::ranges::any_of(
        text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
    const qsizetype most = han ? ReadAtAGlance : LettersAtAGlance;
    part.length->setText(QStringLiteral("%1 / %2").arg(text.size()).arg(most));
    part.length->setColor(text.size() > most ? TextColor::Warn : TextColor::Secondary);
}

SavedTextEdit *StoryEditor::editor(QStringView key) const
{
    return qobject_cast<SavedTextEdit *>(m_binding.editor(key));
}

} // namespace attache
