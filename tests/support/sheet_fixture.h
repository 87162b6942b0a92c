#pragma once

#include "core/deck/package_writer.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace attache::test {

/// A small XLSX workbook of sheets given as XML.
struct SheetFixture
{
    struct Sheet
    {
        QString name;
        QByteArray rows;        ///< inside sheetData
        QByteArray before = {}; ///< sheetData, such as cols
        QByteArray behind = {}; ///< such as mergeCells
        bool isHidden = false;
    };
    std::vector<Sheet> sheets;
    QByteArray strings = {}; ///< inside sst
    QByteArray formats = {}; ///< inside numFmts
    QByteArray xfs = {};     ///< inside cellXfs
    bool from1904 = false;

    /// A row of texts from column A; "" leaves a cell out.
    static QByteArray texts(int row, const QStringList &cells)
    {
        QByteArray xml = "<row r=\"" + QByteArray::number(row) + "\">";
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (!cells[i].isEmpty())
                xml += "<c r=\"" + QByteArray(1, static_cast<char>('A' + i)) +
                       QByteArray::number(row) + "\" t=\"inlineStr\"><is><t>" +
                       cells[i].toHtmlEscaped().toUtf8() + "</t></is></c>";
        }
        return xml + "</row>";
    }

    Result<void> save(const QString &path) const
    {
        const QByteArray head = "<?xml version=\"1.0\"?>";
        const QByteArray space =
            " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
        const QString type =
            QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.%1+xml");
        const QString office = QLatin1String(relationship::Office);
        PackageWriter writer;
        std::vector<Relationship> links;
        QByteArray book = head + "<workbook" + space + "<workbookPr date1904=\"" +
                          (from1904 ? "1" : "0") + "\"/><sheets>";
        const auto add = [&](const QString &name, const QString &kind, const QByteArray &bytes) {
            writer.make(name, type.arg(kind), [bytes] { return Result<QByteArray>(bytes); });
        };
        for (size_t i = 0; i < sheets.size(); ++i) {
            const Sheet &sheet = sheets[i];
            const QString part = QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1);
            const QString id = QStringLiteral("rId%1").arg(i + 1);
            links.push_back({id, office + QStringLiteral("worksheet"), part, false});
            book += "<sheet name=\"" + sheet.name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" +
                    QByteArray::number(static_cast<int>(i) + 1) + "\" r:id=\"" + id.toUtf8() + '"' +
                    (sheet.isHidden ? " state=\"hidden\"" : "") + "/>";
            add(part, QStringLiteral("worksheet"),
                head + "<worksheet" + space + sheet.before + "<sheetData>" + sheet.rows +
                    "</sheetData>" + sheet.behind + "</worksheet>");
        }
        book += "</sheets></workbook>";
        add(QStringLiteral("xl/workbook.xml"), QStringLiteral("sheet.main"), book);
        add(QStringLiteral("xl/styles.xml"), QStringLiteral("styles"),
            head + "<styleSheet" + space + "<numFmts>" + formats + "</numFmts><cellXfs>" + xfs +
                "</cellXfs></styleSheet>");
        add(QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("sharedStrings"),
            head + "<sst" + space + strings + "</sst>");
        links.push_back({QStringLiteral("rIdS"), office + QStringLiteral("styles"),
                         QStringLiteral("xl/styles.xml"), false});
        links.push_back({QStringLiteral("rIdT"), office + QStringLiteral("sharedStrings"),
                         QStringLiteral("xl/sharedStrings.xml"), false});
        writer.relate(QStringLiteral("xl/workbook.xml"), links);
        writer.relate({}, {{QStringLiteral("rId1"), office + QStringLiteral("officeDocument"),
                            QStringLiteral("xl/workbook.xml"), false}});
        return writer.save(path);
    }
};

} // namespace attache::test
