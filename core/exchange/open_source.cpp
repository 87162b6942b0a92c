#include "core/exchange/open_source.h"

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/form_source.h"
#include "core/exchange/spreadsheet_source.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/vcard_source.h"
#include "core/parse/conversation.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

QByteArray beginningOf(const QString &path)
{
    constexpr qint64 Enough = 512;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(Enough) : QByteArray();
}

bool isConversationFile(const QString &path)
{
    constexpr qint64 Looked = 64LL * 1024; // which tells
    static const QStringList endings{QStringLiteral("txt"), QStringLiteral("srt"),
                                     QStringLiteral("vtt")};
    QFile file(path);
    if (!endings.contains(QFileInfo(path).suffix().toLower()) || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray bytes = file.read(Looked);
    if (const qsizetype last = bytes.lastIndexOf('\n'); !file.atEnd() && last > 0)
        bytes.truncate(last + 1);
    const auto text = decodeText(std::move(bytes), QFileInfo(path).fileName());
    if (!text || text->utf8.contains('\t'))
        return false;
    // Of the days nothing is asked here: any that all of them lie before will do.
    const QDate anyDay(2100, 1, 1);
    return readConversation(QString::fromUtf8(text->utf8), anyDay).form != Conversation::Form::Text;
}

Result<void> requireNoConversation(const QString &path)
{
    if (!isConversationFile(path))
        return {};
    return Error{Error::Kind::Invalid,
                 Words::tr("\"%1\" is a conversation, not a list. Choose New › Paste a "
                           "conversation… and open it there (on the command line: attache "
                           "conversation FILE).")
                     .arg(QFileInfo(path).fileName()),
                 {},
                 {}};
}

namespace {

/// The table in the file at @p path, of a spreadsheet or of text.
Result<std::unique_ptr<RowSource>> openTable(const QString &path, const SourceOptions &options,
                                             const Progress &progress)
{
    if (SpreadsheetSource::isLikely(path)) {
        ATTACHE_TRY(std::unique_ptr<RowSource> sheet,
                    SpreadsheetSource::open(path, options.sheet, progress, options.headerRow,
                                            options.encoding));
        return sheet;
    }
    ATTACHE_TRY(std::unique_ptr<RowSource> text,
                CsvSource::open(path, options.encoding, options.delimiter, options.headerRow));
    return text;
}

/// What @p table is when read from its first row on, if that is a form; null for a list.
Result<std::unique_ptr<RowSource>> openForm(const QString &path, const SourceOptions &options,
                                            const RowSource &table, const Progress &progress)
{
    constexpr qint64 LargestForm = 64LL * 1024;
    const SourceChoices choices = table.choices();
    if (options.headerRow > 0 || table.bytes() > LargestForm || choices.headerRows.empty())
        return std::unique_ptr<RowSource>();
    SourceOptions whole = options;
    whole.headerRow = choices.headerRows.front().number;
    ATTACHE_TRY(const auto raw, openTable(path, whole, progress));
    return formIn(rawRows(*raw), table);
}

} // namespace

Result<OpenedSource> openSource(const QString &path, const SourceOptions &options,
                                const Progress &progress)
{
    OpenedSource opened;
    if (!SpreadsheetSource::isLikely(path) && VCardSource::isLikely(beginningOf(path))) {
        ATTACHE_TRY(const DecodedText text, readLines(path, options.encoding));
        ATTACHE_TRY(auto people, VCardSource::fromText(text, QFileInfo(path).fileName()));
        opened.accounts = people->takeCompanies();
        opened.type = &recordTypeOf<Contact>();
        if (!people->hasPeople()) {
            opened.rows = std::move(opened.accounts);
            opened.type = &recordTypeOf<Account>();
            return opened;
        }
        opened.rows = std::move(people);
        return opened;
    }
    ATTACHE_TRY(opened.rows, openTable(path, options, progress));
    ATTACHE_TRY(auto form, openForm(path, options, *opened.rows, progress));
    if (form)
        opened.rows = std::move(form);
    return opened;
}

} // namespace attache
